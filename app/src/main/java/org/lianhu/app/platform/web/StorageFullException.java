package org.lianhu.app.platform.web;

/** The disk has no room (or cannot be written); nothing was left half-written. Shown as 507. */
public final class StorageFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageFullException(Throwable cause) {
        super("服务器磁盘空间不足或无法写入,文件没有保存。请联系管理员清理后重试。", cause);
    }
}
