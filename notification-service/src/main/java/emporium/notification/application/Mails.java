package emporium.notification.application;

import emporium.notification.domain.Letter;
import emporium.notification.domain.MailId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mails that are owed, and those that were sent. */
public interface Mails {

    /**
     * Takes each letter once; one that is owed or sent already changes nothing. A preliminary one
     * waits a while, and is not sent any more once there is another about its order.
     */
    void owe(List<? extends Letter> letters, Instant now);

    /** Some that are due, for this caller alone until {@code until}. */
    List<Claimed> claim(Instant now, Instant until, int most);

    void sent(MailId id, Instant now);

    /** Tries again at {@code due}. */
    void delay(MailId id, Instant due, String error);

    void giveUp(MailId id, Instant now, String error);

    /** Not tried after all: due again at once, and not counted as an attempt. */
    void giveBack(List<MailId> ids, Instant now);

    Backlog backlog(Instant now);

    /**
     * @param attempt counts from 1
     * @param trace of what the letter is about, if it is known
     */
    record Claimed(Letter letter, int attempt, Instant createdAt, @Nullable String trace) {}

    record Backlog(long waiting, Duration oldest, long undeliverable) {}
}
