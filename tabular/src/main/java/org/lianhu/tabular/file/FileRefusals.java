package org.lianhu.tabular.file;

import org.lianhu.kernel.RefusedException;

/** The refusals of files, each with its code, what is wrong and what to do. */
final class FileRefusals {

    private FileRefusals() {}

    static RefusedException empty() {
        return refused("FILE_EMPTY", "文件是空的,没有任何内容:请重新导出后上传");
    }

    static RefusedException tooLarge(long limit) {
        return refused("FILE_TOO_LARGE", "文件超过" + (limit >> 20) + "MB:请按乡镇拆分后分别上传");
    }

    static RefusedException encrypted() {
        return refused("FILE_ENCRYPTED", "文件设有打开密码,无法读取:请在Excel中取消密码(文件—信息—保护工作簿)后重新上传");
    }

    static RefusedException truncated() {
        return refused("FILE_TRUNCATED", "文件不完整或已损坏(可能没有传完):请在电脑上确认能打开,再重新上传");
    }

    static RefusedException bomb() {
        return refused("FILE_ZIP_BOMB", "文件解压后异常巨大,已停止读取:请用Excel另存为新的xlsx文件后上传");
    }

    static RefusedException wrongType(String what) {
        return refused("FILE_TYPE_UNSUPPORTED", "这是" + what + ",不是表格:请上传xlsx、xls或csv文件");
    }

    static RefusedException tooManyCells(long limit) {
        return refused("FILE_TOO_MANY_CELLS", "表格内容超过" + limit + "个单元格:请按乡镇拆分后分别上传");
    }

    static RefusedException tooManyRows(int limit) {
        return refused("FILE_TOO_MANY_ROWS", "一张工作表超过" + limit + "行:请删除尾部空行,或按乡镇拆分后上传");
    }

    static RefusedException tooManyColumns(int limit) {
        return refused("FILE_TOO_MANY_COLUMNS", "一行超过" + limit + "列:请检查分隔符或删除右侧空列后上传");
    }

    static RefusedException mixedEncoding(long line) {
        return refused(
                "FILE_ENCODING_MIXED",
                "文件混用了UTF-8和GB18030两种编码,从第" + line + "行起读出来是乱码:请用Excel打开原始数据,另存为“CSV UTF-8”或xlsx后上传");
    }

    static RefusedException unknownEncoding(long line) {
        return refused("FILE_ENCODING_UNKNOWN", "文件第" + line + "行的文字编码既不是UTF-8也不是GB18030:请另存为“CSV UTF-8”或xlsx后上传");
    }

    private static RefusedException refused(String code, String message) {
        return new RefusedException(code, "", message);
    }
}
