package emporium.user.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Role;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An admin's decision on what another may do; somebody always stays admin. */
@Service
public class GrantRoles {

    private final Accounts accounts;
    private final Clock clock;

    GrantRoles(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public Account grant(AccountId id, Set<Role> roles) {
        var admins = accounts.countAdmins();
        var account = accounts.find(id).orElseThrow(AccountException.NotFound::new);
        if (account.isAdmin() && !roles.contains(Role.ADMIN) && admins == 1) {
            throw new AccountException.LastAdmin();
        }
        return accounts.save(account.grant(roles, clock.instant()));
    }
}
