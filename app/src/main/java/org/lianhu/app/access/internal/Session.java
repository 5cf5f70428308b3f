package org.lianhu.app.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * What a session holds: the account's id, the active post's id, and when it began. Plain text, so that sessions outlive
 * a new version of the server, and no personal value, because the session tables are not under row security.
 */
@Component
class Session {

    /** However busy, nobody stays signed in longer. */
    static final Duration LONGEST = Duration.ofHours(12);

    static final int IDLE_SECONDS = 3600;

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String POST = "post";
    private static final String SINCE = "since";

    private final CookieCsrfTokenRepository csrfTokens;
    private final Clock clock;

    Session(CookieCsrfTokenRepository csrfTokens, Clock clock) {
        this.csrfTokens = csrfTokens;
        this.clock = clock;
    }

    /** Begins a session under a new id and with a new token against forged requests. */
    void begin(HttpServletRequest request, HttpServletResponse response, UUID accountId) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, accountId.toString());
        session.setAttribute(SINCE, clock.instant().toString());
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    void usePost(HttpServletRequest request, UUID postId) {
        request.getSession(true).setAttribute(POST, postId.toString());
    }

    /** The signed-in account's id. */
    Optional<UUID> account(HttpServletRequest request) {
        var since = attribute(request, SINCE);
        if (since == null || Instant.parse(since).plus(LONGEST).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.ofNullable(attribute(request, ACCOUNT)).map(UUID::fromString);
    }

    @Nullable
    UUID post(HttpServletRequest request) {
        var post = attribute(request, POST);
        return post == null ? null : UUID.fromString(post);
    }

    private static @Nullable String attribute(HttpServletRequest request, String name) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(name);
    }
}
