package emporium.user.application;

import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The right to be forgotten: here at once, elsewhere by the event that says so. */
@Service
public class EraseAccount {

    private final Accounts accounts;
    private final Clock clock;

    EraseAccount(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public void erase(AccountId id) {
        var admins = accounts.countAdmins();
        var account = accounts.find(id).orElseThrow(AccountException.NotFound::new);
        if (account.isAdmin() && admins == 1) {
            throw new AccountException.LastAdmin();
        }
        accounts.erase(account.erase(clock.instant()));
    }
}
