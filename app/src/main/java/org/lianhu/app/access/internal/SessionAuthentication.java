package org.lianhu.app.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is signed in, from our own session attributes; the principal is the account's id. */
@Component
class SessionAuthentication implements SecurityContextRepository {

    private final Session session;

    SessionAuthentication(Session session) {
        this.session = session;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context(request);
            }

            @Override
            public boolean isGenerated() {
                return !containsContext(request);
            }
        };
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        session.account(request)
                .ifPresent(id -> context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(id.toString(), "", List.of())));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sign-in and sign-out write the session themselves; the context is only ever read from it.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session.account(request).isPresent();
    }
}
