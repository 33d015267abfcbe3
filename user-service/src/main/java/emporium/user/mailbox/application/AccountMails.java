package emporium.user.mailbox.application;

import emporium.user.domain.Account;
import java.time.Instant;
import java.util.UUID;

/** Has mails written to account holders, in the transaction that wants them; none has a secret. */
public interface AccountMails {

    /** A mail that will fetch the proof's secret when it is written, not before. */
    void send(Proof proof, Account to, String language, Instant now);

    /** Somebody has set another password. */
    void passwordChanged(UUID id, Account to, String language, Instant now);
}
