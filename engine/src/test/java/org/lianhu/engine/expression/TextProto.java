package org.lianhu.engine.expression;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads protocol-buffer text: messages become maps from field name to the list of its values, scalars stay text. */
final class TextProto {

    private final String text;
    private int at;

    private TextProto(String text) {
        this.text = text;
    }

    static Map<String, List<Object>> parse(String text) {
        return new TextProto(text).message('\0');
    }

    private Map<String, List<Object>> message(char end) {
        var fields = new LinkedHashMap<String, List<Object>>();
        while (true) {
            skip();
            if (at >= text.length() || text.charAt(at) == end) {
                at++;
                return fields;
            }
            String name = word();
            skip();
            if (text.charAt(at) == ':') {
                at++;
            }
            fields.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values());
            skip();
            if (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ';')) {
                at++;
            }
        }
    }

    private List<Object> values() {
        skip();
        if (text.charAt(at) != '[') {
            return List.of(value());
        }
        at++;
        var values = new ArrayList<Object>();
        while (true) {
            skip();
            if (text.charAt(at) == ']') {
                at++;
                return values;
            }
            if (text.charAt(at) == ',') {
                at++;
                continue;
            }
            values.add(value());
        }
    }

    private Object value() {
        skip();
        char first = text.charAt(at);
        if (first == '{' || first == '<') {
            at++;
            return message(first == '{' ? '}' : '>');
        }
        if (first != '"' && first != '\'') {
            return word();
        }
        var joined = new StringBuilder();
        while (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            joined.append(quoted());
            skip();
        }
        return joined.toString();
    }

    private String quoted() {
        char quote = text.charAt(at++);
        var bytes = new ByteArrayOutputStream();
        while (text.charAt(at) != quote) {
            int next = text.codePointAt(at);
            at += Character.charCount(next);
            if (next != '\\') {
                bytes.writeBytes(Character.toString(next).getBytes(StandardCharsets.UTF_8));
            } else {
                escaped(bytes);
            }
        }
        at++;
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void escaped(ByteArrayOutputStream bytes) {
        char kind = text.charAt(at++);
        switch (kind) {
            case 'x', 'X' -> bytes.write(number(2, 16));
            case 'u' -> bytes.writeBytes(Character.toString(number(4, 16)).getBytes(StandardCharsets.UTF_8));
            case 'U' -> bytes.writeBytes(Character.toString(number(8, 16)).getBytes(StandardCharsets.UTF_8));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                bytes.write(number(3, 8));
            }
            default -> {
                int known = "abfnrtv".indexOf(kind);
                bytes.write(known < 0 ? kind : "\007\b\f\n\r\t\013".charAt(known));
            }
        }
    }

    private int number(int digits, int radix) {
        int start = at;
        while (at < start + digits && Character.digit(text.charAt(at), radix) >= 0) {
            at++;
        }
        return Integer.parseInt(text.substring(start, at), radix);
    }

    private String word() {
        int start = at;
        if (text.charAt(at) == '[') {
            at = text.indexOf(']', at) + 1;
            return text.substring(start, at);
        }
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.+-/".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException(
                    "Unexpected text at " + text.substring(at, Math.min(text.length(), at + 40)));
        }
        return text.substring(start, at);
    }

    private void skip() {
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return;
            }
        }
    }
}
