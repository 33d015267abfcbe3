package emporium.notification.application;

import emporium.notification.domain.AccountLetter;
import java.net.URI;

/** Links that only the reader of one mail may know. */
public interface Links {

    /**
     * A link for this mail, made now; one that was made for it before does not work any more.
     *
     * @throws NotNow if whoever makes them does not answer
     * @throws NotWanted if nobody could use it any more
     */
    URI of(AccountLetter letter);

    /** The mail has to wait. */
    final class NotNow extends RuntimeException {
        public NotNow(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** The mail need not be sent. */
    final class NotWanted extends RuntimeException {
        public NotWanted() {
            super("the link would be worth nothing");
        }
    }
}
