package emporium.notification.application;

import emporium.notification.application.Mails.Claimed;
import emporium.notification.domain.AccountLetter;
import emporium.notification.domain.Letter;
import emporium.notification.domain.Mail;
import emporium.notification.domain.OrderLetter;
import emporium.notification.domain.Writer;
import emporium.platform.outbox.TraceCarrier;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends what is due, outside any transaction. A mail is claimed before and marked after it is sent:
 * who dies in between sends that one mail again after the claim has run out, with the same
 * Message-ID. That is the only way a mail can be seen twice.
 */
@Service
public class SendMails {

    private static final Logger log = LoggerFactory.getLogger(SendMails.class);

    static final int BATCH = 50;
    static final Duration CLAIM = Duration.ofMinutes(1);

    /** No mail is begun so late that another instance could begin it too. */
    static final Duration LONGEST_SENDING = Duration.ofSeconds(30);

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private final Mails mails;
    private final PostOffice postOffice;
    private final Links links;
    private final TraceCarrier traces;
    private final Clock clock;

    SendMails(Mails mails, PostOffice postOffice, Links links, TraceCarrier traces, Clock clock) {
        this.mails = mails;
        this.postOffice = postOffice;
        this.links = links;
        this.traces = traces;
        this.clock = clock;
    }

    /** What a round found. */
    public enum Round {
        NOTHING_MORE_DUE,
        MORE_DUE,
        POST_OFFICE_CLOSED
    }

    public Round send() {
        var now = clock.instant();
        var until = now.plus(CLAIM);
        var claimed = mails.claim(now, until, BATCH);
        if (claimed.isEmpty()) {
            return Round.NOTHING_MORE_DUE;
        }
        int done = 0;
        try (var counter = postOffice.open()) {
            for (var mail : claimed) {
                if (clock.instant().isAfter(until.minus(LONGEST_SENDING))) {
                    break;
                }
                send(mail, counter);
                done++;
            }
        } catch (PostOffice.Closed closed) {
            log.warn("No mail can be sent just now: {}", closed.getMessage());
            giveBack(claimed, done);
            return Round.POST_OFFICE_CLOSED;
        }
        giveBack(claimed, done);
        return claimed.size() == BATCH ? Round.MORE_DUE : Round.NOTHING_MORE_DUE;
    }

    private void send(Claimed claimed, PostOffice.Counter counter) {
        var id = claimed.letter().id();
        try {
            var mail = write(claimed.letter());
            traces.continuing(
                    claimed.trace(),
                    "mail send",
                    () -> {
                        counter.hand(mail, claimed.createdAt());
                        return true;
                    });
            mails.sent(id, clock.instant());
        } catch (PostOffice.Refused refused) {
            var error = String.valueOf(refused.getMessage());
            if (refused.isForGood()) {
                log.warn("Mail {} cannot be delivered: {}", id.messageId(), error);
                mails.giveUp(id, clock.instant(), error);
            } else {
                mails.delay(id, clock.instant().plus(delay(claimed.attempt())), error);
            }
        } catch (Links.NotNow later) {
            log.warn("Mail {} waits for its link: {}", id.messageId(), later.getMessage());
            mails.delay(id, clock.instant().plus(delay(claimed.attempt())), "waits for its link");
        } catch (Links.NotWanted tooLate) {
            mails.giveUp(id, clock.instant(), String.valueOf(tooLate.getMessage()));
        }
    }

    /** Just before it is sent: a link's secret is nowhere but in the mail. */
    private Mail write(Letter letter) {
        return switch (letter) {
            case OrderLetter order -> Writer.write(order);
            case AccountLetter account ->
                    Writer.write(
                            account,
                            account.kind().hasLink()
                                    ? Optional.of(links.of(account))
                                    : Optional.empty());
        };
    }

    private void giveBack(List<Claimed> claimed, int done) {
        var left = claimed.stream().skip(done).map(each -> each.letter().id()).toList();
        if (!left.isEmpty()) {
            mails.giveBack(left, clock.instant());
        }
    }

    /** 2 s, 4 s, 8 s … an hour. */
    static Duration delay(int attempt) {
        var delay = Duration.ofSeconds(1L << Math.min(attempt, 20));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
