package org.lianhu.app.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who reaches what before any controller runs: open pages, signed-in interface, headers, forged requests. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    private static final Duration HTTPS_ONLY = Duration.ofDays(30);

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(c -> c.sameSite("Lax"));
        return tokens;
    }

    /** Nobody signs in by Spring's own forms: without this bean Spring would invent a user. */
    @Bean
    UserDetailsService noUsers() {
        return new InMemoryUserDetailsManager();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SessionAuthentication authentication,
            CookieCsrfTokenRepository tokens,
            ProblemWriter problems,
            Seating seating) {
        return http.securityContext(c -> c.securityContextRepository(authentication))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(c -> c.spa().csrfTokenRepository(tokens).ignoringRequestMatchers("/public/**"))
                .authorizeHttpRequests(r -> r.requestMatchers("/api/session", "/api/session/**", "/public/**", "/error")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(e -> e.authenticationEntryPoint(
                                (request, response, why) -> problems.notSignedIn(request, response))
                        .accessDeniedHandler((request, response, why) -> problems.write(
                                request, response, HttpStatus.FORBIDDEN, "REQUEST_FORGED", "页面已过期,操作没有执行。请刷新页面后重试。")))
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .addFilterAfter(seating.filter(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    Seating seating(Session session, Desk desk, ProblemWriter problems) {
        return new Seating(new ScopeFilter(session, desk, problems));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(self), geolocation=(self), microphone=()"))
                .httpStrictTransportSecurity(h -> h.includeSubDomains(false).maxAgeInSeconds(HTTPS_ONLY.toSeconds()));
    }

    /** Holds the filter without making it a bean, which the servlet container would run a second time. */
    record Seating(ScopeFilter filter) {}

    /** Sends the token's cookie with every answer of the interface, so that the first write already has one. */
    private static final class CsrfCookieFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestURI().startsWith("/api/")
                    && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                token.getToken();
            }
            chain.doFilter(request, response);
        }
    }
}
