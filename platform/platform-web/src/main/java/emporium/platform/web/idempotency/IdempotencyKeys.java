package emporium.platform.web.idempotency;

import emporium.platform.web.problem.ProblemException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Lets a client repeat a request without repeating its effect: the first answer given for a key is
 * the answer to every repetition of it within a day.
 */
public interface IdempotencyKeys {

    /** The request header that carries the key. */
    String HEADER = "Idempotency-Key";

    /**
     * Runs the action in the transaction that also records its answer: either both are there
     * afterwards or neither is, and an action that throws leaves the key free. A concurrent twin
     * waits for the first and gets the same answer.
     *
     * @param caller whose keys these are: one caller's key never meets another's
     * @param key what the client sent, absent or not
     * @param fingerprint of the request: the same key must come with the same one
     */
    StoredAnswer once(
            String caller, @Nullable String key, String fingerprint, Supplier<StoredAnswer> action);

    /** The request needs a key and has none. */
    final class MissingIdempotencyKey extends ProblemException {
        public MissingIdempotencyKey() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-missing",
                    "This request needs the header " + HEADER + ".");
        }
    }

    /** The key is not one to be stored. */
    final class InvalidIdempotencyKey extends ProblemException {
        public InvalidIdempotencyKey() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-invalid",
                    HEADER + " must be 1 to 255 visible ASCII characters.");
        }
    }

    /** The key was used before, for another request. */
    final class KeyReused extends ProblemException {
        public KeyReused() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This " + HEADER + " was used for a different request.");
        }
    }

    /** The first request with this key has not been answered yet. */
    final class KeyInUse extends ProblemException {
        public KeyInUse() {
            super(
                    HttpStatus.CONFLICT,
                    "idempotency-key-in-use",
                    "The first request with this " + HEADER + " is still running. Ask again.");
        }
    }
}
