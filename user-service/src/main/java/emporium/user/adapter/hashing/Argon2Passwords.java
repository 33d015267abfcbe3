package emporium.user.adapter.hashing;

import emporium.user.application.Passwords;
import emporium.user.domain.AccountException;
import emporium.user.domain.PasswordHash;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 7 MiB, five passes and one lane: one of the equally strong settings that OWASP's
 * cheat sheet names, and the one that asks least of a small heap. Whoever finds all places taken
 * waits a moment, and is then asked to come back.
 */
@Component
class Argon2Passwords implements Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 7_168;
    private static final int PASSES = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MAX_WAITING = 100;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);

    /** Leaves half of the machine to everything else. */
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** Compared with when there is no account, to take the same time. */
    private final String nobody = encode("nobody's password");

    @Override
    public PasswordHash hash(String password) {
        return new PasswordHash(inTurn(() -> encode(password)));
    }

    @Override
    public boolean matches(String password, Optional<PasswordHash> hash) {
        var encoded = hash.map(PasswordHash::encoded).orElse(nobody);
        return inTurn(() -> argon2.matches(password, encoded)) && hash.isPresent();
    }

    private String encode(String password) {
        var encoded = argon2.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return encoded;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (places.getQueueLength() >= MAX_WAITING || !acquired()) {
            throw new AccountException.TooManyTries(Duration.ofSeconds(1));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean acquired() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
