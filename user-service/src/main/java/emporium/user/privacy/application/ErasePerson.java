package emporium.user.privacy.application;

import emporium.user.application.EraseAccount;
import emporium.user.domain.AccountId;
import emporium.user.mailbox.application.Secret;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets an account here at once, and keeps a record of who else has to, and has. */
@Service
public class ErasePerson {

    private static final String OURSELVES = "user-service";

    /** Whoever keeps something about users, and hears user-erased.v1. */
    static final List<String> SERVICES =
            List.of(
                    "catalog-service",
                    "notification-service",
                    "order-service",
                    "payment-service",
                    "storefront",
                    OURSELVES);

    private final EraseAccount account;
    private final Erasures erasures;
    private final Clock clock;

    ErasePerson(EraseAccount account, Erasures erasures, Clock clock) {
        this.account = account;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** Returns the receipt, with which its holder can see how far it has come. */
    @Transactional
    public Secret erase(AccountId id) {
        var now = clock.instant();
        var receipt = Secret.random();
        account.erase(id);
        erasures.begin(id, receipt, SERVICES, now);
        erasures.completed(id, OURSELVES, now);
        return receipt;
    }
}
