package org.lianhu.app.badinput;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletResponse;

/** What an answer to bad input must be: no 5xx, and a refusal that a person and a program can read. */
final class Verdict {

    private Verdict() {}

    /** What is wrong with the answer; empty when it is as it should be. */
    static Optional<String> on(MockHttpServletResponse answer) {
        int status = answer.getStatus();
        if (status >= 500) {
            return Optional.of("answered " + status);
        }
        if (status < 400) {
            return Optional.empty();
        }
        var type = String.valueOf(answer.getContentType());
        if (!type.startsWith("application/problem+json")) {
            return Optional.of(status + " as " + type);
        }
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        String code = String.valueOf(JsonPath.<Object>read(body, "$['code']"));
        String detail = String.valueOf(JsonPath.<Object>read(body, "$['detail']"));
        if (!code.matches("[A-Z][A-Z0-9_]{2,63}")) {
            return Optional.of(status + " with code " + code);
        }
        boolean chinese =
                detail.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return chinese ? Optional.empty() : Optional.of(status + " in words " + detail);
    }
}
