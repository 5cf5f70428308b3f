package org.lianhu.app.platform.startup;

import org.lianhu.app.platform.StartupProblem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a {@link StartupProblem} anywhere in the chain of causes into one message instead of a stack trace. */
class StartupProblemAnalyzer extends AbstractFailureAnalyzer<StartupProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartupProblem cause) {
        return new FailureAnalysis("联户没有启动。" + cause.getMessage() + "[" + cause.code() + "]", null, cause);
    }
}
