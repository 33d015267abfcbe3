package emporium.notification.application;

import emporium.notification.domain.Mail;
import java.time.Instant;

/** Hands mails over to somebody who delivers them. */
public interface PostOffice {

    /** A connection for a few mails; throws {@link Closed} if nobody answers. */
    Counter open();

    interface Counter extends AutoCloseable {

        /** Returns when the mail has been accepted; throws {@link Refused} or {@link Closed}. */
        void hand(Mail mail, Instant date);

        @Override
        void close();
    }

    /** Nothing can be sent just now, whatever it is. */
    final class Closed extends RuntimeException {
        public Closed(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** This mail is not accepted; others may be. */
    final class Refused extends RuntimeException {

        private final boolean forGood;

        public Refused(String reason, boolean forGood) {
            super(reason);
            this.forGood = forGood;
        }

        /** Trying again will not help. */
        public boolean isForGood() {
            return forGood;
        }
    }
}
