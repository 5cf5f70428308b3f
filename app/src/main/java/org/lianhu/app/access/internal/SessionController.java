package org.lianhu.app.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.lianhu.kernel.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, the active post, the own password. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final Session session;
    private final Desk desk;
    private final OwnAccount own;
    private final MeView view;

    SessionController(SignIn signIn, Session session, Desk desk, OwnAccount own, MeView view) {
        this.signIn = signIn;
        this.session = session;
        this.desk = desk;
        this.own = own;
        this.view = view;
    }

    /** The signed-in person; 401 when there is none. */
    @GetMapping
    Me me(HttpServletRequest request) {
        return view.me(current(request));
    }

    /** Signs in; a session that was open in this browser ends. */
    @PostMapping
    Me signIn(@RequestBody @Validated Credentials body, HttpServletRequest request, HttpServletResponse response) {
        var account = signIn.signIn(body.account(), body.password(), request.getRemoteAddr());
        session.begin(request, response, account);
        return view.me(desk.seat(account, null).orElseThrow(SessionController::notSignedIn));
    }

    /** Signs out. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        session.account(request).ifPresent(own::signedOut);
        session.end(request);
    }

    /** Changes to another of the own posts. */
    @PutMapping("/post")
    Me usePost(@RequestBody @Validated PostChoice body, HttpServletRequest request) {
        var account = current(request).account().id();
        var seated = desk.seat(account, body.postId()).orElseThrow(SessionController::notSignedIn);
        if (seated.active() == null || !seated.active().postId().equals(body.postId())) {
            throw new RefusedException("POST_NOT_YOURS", "", "这个岗位不属于您,或已到期、未经确认。请选择其他岗位。");
        }
        session.usePost(request, body.postId());
        return view.me(seated);
    }

    /** Changes the own password; all other sessions of the account end. */
    @PutMapping("/password")
    Me changePassword(
            @RequestBody @Validated PasswordChange body, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = current(request);
        var address = request.getRemoteAddr();
        own.changePassword(signedIn.account(), body.oldPassword(), body.newPassword(), address);
        var post = session.post(request);
        session.begin(request, response, signedIn.account().id());
        if (post != null) {
            session.usePost(request, post);
        }
        return view.me(desk.seat(signedIn.account().id(), post).orElseThrow(SessionController::notSignedIn));
    }

    private SignedIn current(HttpServletRequest request) {
        return session.account(request)
                .flatMap(id -> desk.seat(id, session.post(request)))
                .orElseThrow(SessionController::notSignedIn);
    }

    private static SignInRefusedException notSignedIn() {
        return new SignInRefusedException(HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN", "您还没有登录,或登录已过期。请登录。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SignInRefusedException e) {
        return ResponseEntity.status(e.status())
                .body(ProblemWriter.problem(e.status(), e.code(), String.valueOf(e.getMessage())));
    }

    record Credentials(
            @NotBlank(message = "请填写账号。") @Size(max = 100, message = "账号过长。")
            String account,

            @NotBlank(message = "请填写密码。") @Size(max = 200, message = "密码过长。")
            String password) {

        @Override
        public String toString() {
            return "credentials";
        }
    }

    record PostChoice(@NotNull(message = "请选择岗位。") UUID postId) {}

    record PasswordChange(
            @NotBlank(message = "请填写原密码。") @Size(max = 200, message = "密码过长。")
            String oldPassword,

            @NotBlank(message = "请填写新密码。") @Size(max = 200, message = "密码过长。")
            String newPassword) {

        @Override
        public String toString() {
            return "password change";
        }
    }
}
