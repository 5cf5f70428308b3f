package org.lianhu.app.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for the filters what {@link ProblemAdvice} answers for the handlers: the sign-in is read from the database
 * before any handler runs, so a database that does not answer is met here first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreachableDatabaseFilter extends OncePerRequestFilter {

    private final ProblemAdvice advice;
    private final JsonMapper json;

    UnreachableDatabaseFilter(ProblemAdvice advice, JsonMapper json) {
        this.advice = advice;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException e) {
            answer(request, response, e);
        } catch (ServletException e) {
            if (e.getCause() instanceof DataAccessException cause) {
                answer(request, response, cause);
            } else if (e.getCause() instanceof TransactionException cause) {
                answer(request, response, cause);
            } else {
                throw e;
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException cause)
            throws IOException {
        if (response.isCommitted()) {
            throw cause;
        }
        var problem = ProblemTexts.translate(advice.database(cause), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.reset();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
