package org.lianhu.engine.yaml;

/**
 * Where something stands in a source file.
 *
 * @param file the file's name as the reader knows it
 * @param line line number, the first is 1
 * @param path keys and indexes from the root, such as {@code who.conditions[0].when}; empty at the root
 */
public record Where(String file, int line, String path) {

    Where child(int line, String key) {
        return new Where(file, line, path.isEmpty() ? key : path + "." + key);
    }

    Where element(int line, int index) {
        return new Where(file, line, path + "[" + index + "]");
    }

    /** {@code file:line path}, the form used in every message. */
    @Override
    public String toString() {
        return path.isEmpty() ? file + ":" + line : file + ":" + line + " " + path;
    }
}
