package emporium.sandbox.provider.ledger;

/** What the provider refuses; one problem each. */
public abstract sealed class ProviderException extends RuntimeException {

    private ProviderException(String message) {
        super(message);
    }

    /** No such charge, or no charge under that key. */
    public static final class NotFound extends ProviderException {
        public NotFound() {
            super("There is no such charge.");
        }
    }

    /** The key was used before, for something else. */
    public static final class KeyReused extends ProviderException {
        public KeyReused() {
            super("This idempotency key belongs to a different request.");
        }
    }

    /** The first request with this key is still being processed. */
    public static final class StillProcessing extends ProviderException {
        public StillProcessing() {
            super("The first request with this key is still being processed.");
        }
    }

    /** The charge's state, or its amount, does not allow it. */
    public static final class NotPossible extends ProviderException {
        public NotPossible(MovementKind kind, Charge charge) {
            super(
                    "A charge in state "
                            + charge.state().word()
                            + " has no such "
                            + kind.word()
                            + ".");
        }
    }

    /** {@code tok_error}: something went wrong, nothing was recorded. */
    public static final class Failed extends ProviderException {
        public Failed() {
            super("Something went wrong at the provider.");
        }
    }

    /** Nobody waits for this answer any more. */
    public static final class Silent extends ProviderException {
        public Silent() {
            super("The provider did not answer in time.");
        }
    }
}
