package org.lianhu.app.access.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff accounts and their posts, for administrators. */
@RestController
@RequestMapping("/api/users")
class UserController {

    private final Users users;
    private final AccountDuty duty;
    private final Hiring hiring;

    UserController(Users users, AccountDuty duty, Hiring hiring) {
        this.users = users;
        this.duty = duty;
        this.hiring = hiring;
    }

    /** Staff within reach, by account name; {@code waiting=true} shows who waits for a second administrator. */
    @GetMapping
    Page<UserView> list(
            UserQuery query, @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return users.list(query.filter(), cursor, limit);
    }

    /** Opens an account with its posts. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OneTime open(
            @RequestBody @Validated NewUser body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return hiring.hire(body, key);
    }

    @PostMapping("/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    Granted grant(@PathVariable UUID id, @RequestBody @Validated NewPost body) {
        return new Granted(hiring.grant(id, body));
    }

    @DeleteMapping("/{id}/posts/{postId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @PathVariable UUID postId) {
        hiring.end(id, postId);
    }

    /** The second administrator's word for a post of trust. */
    @PostMapping("/{id}/posts/{postId}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @PathVariable UUID postId) {
        hiring.confirm(postId);
    }

    @PostMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(@PathVariable UUID id) {
        duty.lock(id);
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable UUID id) {
        duty.unlock(id);
    }

    /** For somebody with a post of trust there is no password yet: a second administrator confirms. */
    @PostMapping("/{id}/reset-password")
    OneTime reset(@PathVariable UUID id) {
        return new OneTime(id, duty.resetPassword(id));
    }

    /** Resets that wait for a second administrator. */
    @GetMapping("/password-resets")
    List<PasswordResets.Waiting> resets() {
        return duty.waitingResets();
    }

    @PostMapping("/{id}/reset-password/confirm")
    OneTime confirmReset(@PathVariable UUID id) {
        return new OneTime(id, duty.confirmReset(id));
    }

    @DeleteMapping("/{id}/reset-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawReset(@PathVariable UUID id) {
        duty.withdrawReset(id);
    }

    /** Filters of the list. */
    record UserQuery(
            @Nullable String q,
            UserView.@Nullable State state,
            @Nullable String place,
            @Nullable Role role,
            @Nullable Boolean waiting) {

        Users.Filter filter() {
            return new Users.Filter(q, state, place, role, Boolean.TRUE.equals(waiting));
        }
    }

    /** The first post's node is the one whose administrator looks after the account. */
    record NewUser(
            @NotBlank(message = "请填写账号。") String account,
            @NotBlank(message = "请填写姓名。") String name,
            @Nullable String phone,
            @NotEmpty(message = "请至少授予一个岗位。") List<@Valid NewPost> posts) {

        @Override
        public String toString() {
            return "new user";
        }
    }

    record NewPost(
            @NotNull(message = "请选择角色。") Role role,
            @NotNull(message = "请选择地区或单位。") Node.Kind nodeKind,
            @NotBlank(message = "请选择地区或单位。") String nodeCode,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Node node() {
            return new Node(nodeKind, nodeCode);
        }
    }

    /**
     * @param oneTimePassword shown this once; absent when the same request had been answered before, and while a reset
     *     waits for a second administrator
     */
    record OneTime(UUID id, @Nullable String oneTimePassword) {

        @Override
        public String toString() {
            return "one-time password of " + id;
        }
    }

    record Granted(UUID postId) {}
}
