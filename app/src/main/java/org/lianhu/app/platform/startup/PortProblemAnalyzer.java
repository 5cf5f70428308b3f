package org.lianhu.app.platform.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in Chinese that the port is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortProblemAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "联户没有启动。端口 " + cause.getPort() + " 已被别的程序占用。请停止它,或用 --port 换一个端口。[PORT_IN_USE]", null, cause);
    }
}
