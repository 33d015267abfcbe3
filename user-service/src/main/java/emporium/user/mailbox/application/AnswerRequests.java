package emporium.user.mailbox.application;

import emporium.user.application.Accounts;
import emporium.user.domain.Account;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the mails written that were asked for, to addresses that have an account. */
@Service
public class AnswerRequests {

    static final int BATCH = 50;

    private final MailRequests requests;
    private final Accounts accounts;
    private final Proofs proofs;
    private final AccountMails mails;
    private final Clock clock;

    AnswerRequests(
            MailRequests requests,
            Accounts accounts,
            Proofs proofs,
            AccountMails mails,
            Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.proofs = proofs;
        this.mails = mails;
        this.clock = clock;
    }

    /** Returns whether there may be more of them. */
    @Transactional
    public boolean answer() {
        var taken = requests.take(BATCH);
        for (var request : taken) {
            accounts.find(request.email())
                    .filter(account -> isWanted(request, account))
                    .ifPresent(account -> answer(request, account));
        }
        return taken.size() == BATCH;
    }

    private static boolean isWanted(MailRequest request, Account account) {
        return switch (request.purpose()) {
            case VERIFY_ADDRESS -> !account.verified();
            case RESET_PASSWORD -> true;
        };
    }

    private void answer(MailRequest request, Account account) {
        var now = clock.instant();
        var proof =
                new Proof(
                        request.id(),
                        account.id(),
                        request.purpose(),
                        account.email(),
                        now.plus(request.purpose().lifetime()));
        proofs.add(proof);
        mails.send(proof, account, request.language(), now);
    }
}
