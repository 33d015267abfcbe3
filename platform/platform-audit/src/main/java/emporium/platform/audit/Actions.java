package emporium.platform.audit;

import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import org.springframework.transaction.support.TransactionOperations;

/** Writes an action down, durable when it returns: in a transaction of its own. */
final class Actions {

    static final String TOPIC = "staff.actions";
    static final String BEGUN = "staff-action.v1";
    static final String ENDED = "staff-action-ended.v1";

    private final Outbox outbox;
    private final TransactionOperations transaction;

    Actions(Outbox outbox, TransactionOperations transaction) {
        this.outbox = outbox;
        this.transaction = transaction;
    }

    void begin(ActionMessage.Begun action) {
        say(new OutgoingMessage(TOPIC, action.actor(), BEGUN, action.at(), action));
    }

    void end(ActionMessage.Ended action) {
        say(new OutgoingMessage(TOPIC, action.actor(), ENDED, action.at(), action));
    }

    private void say(OutgoingMessage message) {
        transaction.executeWithoutResult(_ -> outbox.append(message));
    }
}
