package org.lianhu.app.platform.web;

/** Somebody else changed it meanwhile (the ETag does not match). Shown as 412; the draft stays at the user's side. */
public final class StaleEditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleEditException(String what) {
        super(what + "在您编辑期间已被他人修改。您填写的内容还在,请刷新查看最新内容后再提交。");
    }
}
