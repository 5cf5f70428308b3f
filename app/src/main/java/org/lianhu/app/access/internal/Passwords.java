package org.lianhu.app.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.lianhu.kernel.Violations;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id hashes, and what a password must be. */
@Component
public class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    /** Letters and digits that cannot be mistaken for one another on paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int ONE_TIME_LENGTH = 12;

    /** Passwords that satisfy the letter of the rules and are tried first. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "1q2w3e4r5t",
            "qwertyuiop",
            "password123",
            "passw0rd123",
            "admin123456",
            "abc1234567",
            "a123456789",
            "woaini1314520",
            "1111111111",
            "0000000000",
            "iloveyou123",
            "lianhu123456",
            "fupin123456");

    /** Each hash takes 16 MiB for a moment; more at once would starve a small machine. */
    private final Semaphore turns = new Semaphore(4);

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final SecureRandom random = new SecureRandom();
    private final String nobodysHash = argon2.encode("nobody's password");

    public String hash(String password) {
        return inTurn(() -> text(argon2.encode(password)));
    }

    public boolean matches(String password, String hash) {
        return password.length() <= LONGEST && isText(password) && inTurn(() -> argon2.matches(password, hash));
    }

    /** Takes as long as a real comparison, so that nobody learns from the time whether an account exists. */
    public void matchNobody(String password) {
        matches(password, text(nobodysHash));
    }

    /** A password for one use, to be handed over on paper; longer and more random than people choose. */
    public String oneTime() {
        var text = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** Throws with every fault of a password that its owner chose. */
    public void check(String where, String password, String login) {
        var small = password.toLowerCase(Locale.ROOT);
        long kinds = password.chars().map(Passwords::kind).distinct().count();
        new Violations()
                .require(
                        password.length() >= SHORTEST && password.length() <= LONGEST,
                        where,
                        "PASSWORD_LENGTH",
                        "密码应为" + SHORTEST + "到" + LONGEST + "个字符。")
                .require(isText(password), where, "PASSWORD_CHARACTERS", "密码中有无法识别的字符。请换用键盘上能输入的字符。")
                .require(kinds >= 2, where, "PASSWORD_TOO_PLAIN", "密码应至少包含字母、数字、符号中的两类。")
                .require(!small.contains(login), where, "PASSWORD_HAS_ACCOUNT", "密码中不能包含账号名。")
                .require(!WELL_KNOWN.contains(small), where, "PASSWORD_WELL_KNOWN", "这个密码太常见,容易被猜中。请换一个。")
                .throwIfAny();
    }

    /** Whether it has a form in bytes: half a surrogate pair has none. */
    private static boolean isText(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    private static int kind(int c) {
        return Character.isDigit(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : 3;
    }

    private static String text(@org.jspecify.annotations.Nullable String hash) {
        return java.util.Objects.requireNonNull(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
