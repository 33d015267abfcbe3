package emporium.platform.outbox;

import java.util.List;

/**
 * Says things exactly if the transaction commits.
 *
 * <p>Outside a transaction {@code append} throws. The messages of one transaction reach the table
 * with a single statement right before the commit, however often {@code append} was called, and the
 * relay is woken right after it. Two transactions that append for the same key must exclude each
 * other (by a row lock or a version check): that makes the order of their messages the order of
 * their commits.
 */
public interface Outbox {

    void append(List<OutgoingMessage> messages);

    default void append(OutgoingMessage message) {
        append(List.of(message));
    }
}
