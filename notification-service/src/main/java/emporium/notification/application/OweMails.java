package emporium.notification.application;

import emporium.notification.domain.Letter;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes note of mails to be sent, in the transaction that takes the event. */
@Service
public class OweMails {

    /** There is something to send, once the transaction is through. */
    public record Owed() {}

    private final Mails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OweMails(Mails mails, ApplicationEventPublisher events, Clock clock) {
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void owe(List<? extends Letter> letters) {
        mails.owe(letters, clock.instant());
        events.publishEvent(new Owed());
    }
}
