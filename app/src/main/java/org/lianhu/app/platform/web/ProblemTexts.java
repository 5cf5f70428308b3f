package org.lianhu.app.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Problems in the language of who asks. The Chinese words stand where the rule is, with its names and dates; whoever
 * prefers English gets the text of the code ({@code problems/en.properties}) and the Chinese words as {@code original}.
 */
@Component
public final class ProblemTexts implements WebMvcConfigurer {

    private static final Properties ENGLISH = read();

    /** Codes that have an English text. */
    static Set<String> codes() {
        return ENGLISH.stringPropertyNames();
    }

    private static Properties read() {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(ProblemTexts.class.getResourceAsStream("/problems/en.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts the problem into the words of the caller's language.
     *
     * @param acceptLanguage the header as it came; Chinese unless it prefers English
     */
    public static ProblemDetail translate(ProblemDetail problem, @Nullable String acceptLanguage) {
        var properties = problem.getProperties();
        if (!prefersEnglish(acceptLanguage) || properties == null || properties.containsKey("original")) {
            return problem;
        }
        var text = ENGLISH.getProperty(String.valueOf(properties.get("code")));
        if (text != null) {
            problem.setProperty("original", problem.getDetail());
            problem.setDetail(text);
        }
        if (properties.get("errors") instanceof List<?> errors) {
            problem.setProperty(
                    "errors", errors.stream().map(ProblemTexts::fault).toList());
        }
        return problem;
    }

    private static Object fault(Object error) {
        if (!(error instanceof Map<?, ?> fault)) {
            return error;
        }
        var translated = new LinkedHashMap<Object, Object>(fault);
        var text = ENGLISH.getProperty(String.valueOf(fault.get("code")));
        if (text != null) {
            translated.put("original", fault.get("message"));
            translated.put("message", text);
        }
        return translated;
    }

    private static boolean prefersEnglish(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return false;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> range.getRange().split("-")[0])
                    .filter(language -> language.equals("en") || language.equals("zh"))
                    .findFirst()
                    .filter("en"::equals)
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
        interceptors.add((problem, _) -> translate(problem, language()));
    }

    private static @Nullable String language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE)
                : null;
    }
}
