package emporium.sandbox.provider;

/** What the provider refuses; one problem each. */
abstract sealed class ProviderException extends RuntimeException {

    private ProviderException(String message) {
        super(message);
    }

    /** No such charge, or no charge under that key. */
    static final class NotFound extends ProviderException {
        NotFound() {
            super("There is no such charge.");
        }
    }

    /** The key was used before, for something else. */
    static final class KeyReused extends ProviderException {
        KeyReused() {
            super("This idempotency key belongs to a different request.");
        }
    }

    /** The first request with this key is still being processed. */
    static final class StillProcessing extends ProviderException {
        StillProcessing() {
            super("The first request with this key is still being processed.");
        }
    }

    /** The charge's state, or its amount, does not allow it. */
    static final class NotPossible extends ProviderException {
        NotPossible(MovementKind kind, Charge charge) {
            super(
                    "A charge in state "
                            + charge.state().word()
                            + " has no such "
                            + kind.word()
                            + ".");
        }
    }

    /** {@code tok_error}: something went wrong, nothing was recorded. */
    static final class Failed extends ProviderException {
        Failed() {
            super("Something went wrong at the provider.");
        }
    }

    /** Nobody waits for this answer any more. */
    static final class Silent extends ProviderException {
        Silent() {
            super("The provider did not answer in time.");
        }
    }
}
