package org.lianhu.app.platform.web;

/** Nothing there, or nothing there for this person: the answer is the same. Shown as 404. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what + "不存在,或不在您的管辖范围内。请核对后重试。");
    }
}
