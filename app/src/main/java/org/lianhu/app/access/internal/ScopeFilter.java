package org.lianhu.app.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the scope of the request: the signed-in post's under /api, the public's under /public. */
final class ScopeFilter extends OncePerRequestFilter {

    private final Session session;
    private final Desk desk;
    private final ProblemWriter problems;

    ScopeFilter(Session session, Desk desk, ProblemWriter problems) {
        this.session = session;
        this.desk = desk;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.startsWith("/public/")) {
            under(Scope.publicSite(), request, response, chain);
        } else if (!path.startsWith("/api/")) {
            chain.doFilter(request, response);
        } else {
            signedIn(path, request, response, chain);
        }
    }

    private void signedIn(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean sessionItself = path.equals("/api/session") || path.startsWith("/api/session/");
        Optional<SignedIn> signedIn = session.account(request).flatMap(id -> desk.seat(id, session.post(request)));
        if (signedIn.isEmpty()) {
            if (sessionItself) {
                chain.doFilter(request, response);
            } else {
                session.end(request);
                problems.notSignedIn(request, response);
            }
            return;
        }
        if (signedIn.get().account().mustChangePassword() && !sessionItself) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "PASSWORD_MUST_CHANGE", "首次登录或密码被重置后,须先修改密码才能继续。");
            return;
        }
        request.setAttribute(SignedIn.class.getName(), signedIn.get());
        under(signedIn.get().scope(), request, response, chain);
    }

    private static void under(Scope scope, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentScope.call(scope, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (ServletException | IOException e) {
                    throw new Carried(e);
                }
                return true;
            });
        } catch (Carried carried) {
            if (carried.getCause() instanceof IOException io) {
                throw io;
            }
            throw new ServletException(carried.getCause());
        }
    }

    /** A checked exception on its way out of the scope. */
    private static final class Carried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Carried(Exception cause) {
            super(cause);
        }
    }
}
