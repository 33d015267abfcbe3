package emporium.user.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountId;
import emporium.user.domain.Role;
import java.util.List;
import java.util.Optional;

/** What admins see of all accounts. */
public interface AccountList {

    /**
     * The newest first.
     *
     * @param role only those who have it
     * @param after the last one of the page before
     */
    List<Account> page(Optional<Role> role, Optional<AccountId> after, int size);
}
