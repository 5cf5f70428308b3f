package org.lianhu.app.support;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** Keeps cookies and sends the token against forged requests, as a browser with the console does. */
public final class Browser {

    private static final String CSRF = "XSRF-TOKEN";

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** Signs in; fails the test when the server refuses. */
    public Browser signIn(String login, String password) {
        try {
            trySignIn(login, password).andExpect(MockMvcResultMatchers.status().isOk());
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public ResultActions trySignIn(String login, String password) {
        if (!cookies.containsKey(CSRF)) {
            get("/api/session");
        }
        return post("/api/session", "{\"account\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    public ResultActions get(String path, Object... variables) {
        return send(MockMvcRequestBuilders.get(path, variables));
    }

    /** Asks for an address that is encoded already. */
    public ResultActions get(java.net.URI address) {
        return send(MockMvcRequestBuilders.get(address));
    }

    public ResultActions delete(String path, Object... variables) {
        return send(MockMvcRequestBuilders.delete(path, variables));
    }

    public ResultActions post(String path, String json) {
        return send(HttpMethod.POST, path, json);
    }

    public ResultActions put(String path, String json) {
        return send(HttpMethod.PUT, path, json);
    }

    private ResultActions send(HttpMethod method, String path, String json) {
        return send(MockMvcRequestBuilders.request(method, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    /** Sends any request (multipart, headers, …) with this browser's cookies and token. */
    public ResultActions send(AbstractMockHttpServletRequestBuilder<?> request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var csrf = cookies.get(CSRF);
        if (csrf != null) {
            request.header("X-XSRF-TOKEN", csrf.getValue());
        }
        try {
            var answer = mvc.perform(request);
            keepCookies(answer.andReturn());
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void keepCookies(MvcResult answer) {
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0
                    || cookie.getValue() == null
                    || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
    }

    /** The cookies by name. */
    public Map<String, Cookie> cookies() {
        return cookies;
    }
}
