package emporium.user.mailbox.application;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.user.application.Accounts;
import emporium.user.application.Throttle;
import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that a mail is wanted. For a forgotten password nobody hears whether there is an account:
 * what is done here, and how long it takes, is the same for every address.
 */
@Service
public class AskForMail {

    /** There is something to answer, once the transaction is through. */
    public record Asked() {}

    private final MailRequests requests;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Throttle clients;
    private final Throttle mailboxes;
    private final Clock clock;

    AskForMail(
            MailRequests requests,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.events = events;
        this.clients = new Throttle(10, Duration.ofSeconds(30), clock);
        this.mailboxes = new Throttle(3, Duration.ofMinutes(5), clock);
        this.clock = clock;
    }

    /**
     * @param address of the client
     * @throws AccountException.TooManyTries if this client asks too often
     */
    @Transactional
    public void forPassword(Email email, String language, String address) {
        clients.take(address);
        ask(Purpose.RESET_PASSWORD, email, language);
    }

    /** Once more, for who has lost the first mail; nothing if the address is verified. */
    @Transactional
    public void forVerification(AccountId id, String language) {
        var account = accounts.find(id).orElseThrow(AccountException.NotFound::new);
        clients.take(id.toString());
        if (!account.verified()) {
            ask(Purpose.VERIFY_ADDRESS, account.email(), language);
        }
    }

    /** Asks whoever reads the mails to an account's new address to say so. */
    @Transactional
    public void forNewAddress(Account account, String language) {
        if (!account.verified()) {
            ask(Purpose.VERIFY_ADDRESS, account.email(), language);
        }
    }

    /**
     * A mailbox that is asked for more than it needs gets no further mail for a while, and whoever
     * asks does not hear of it: those it has got are still good.
     */
    private void ask(Purpose purpose, Email email, String language) {
        try {
            mailboxes.take(purpose + " " + email);
        } catch (AccountException.TooManyTries enough) {
            return;
        }
        requests.add(
                new MailRequest(
                        UuidCreator.getTimeOrderedEpoch(),
                        purpose,
                        email,
                        language,
                        clock.instant()));
        events.publishEvent(new Asked());
    }
}
