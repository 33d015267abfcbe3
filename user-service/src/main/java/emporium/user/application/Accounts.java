package emporium.user.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountChange;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import java.util.Optional;

/** Keeps accounts, and with each change tells its event. */
public interface Accounts {

    /**
     * @throws AccountException.EmailTaken also to all but one of several that come at once
     */
    void add(AccountChange registered);

    /**
     * @throws AccountException.Outdated if it was changed since it was read
     * @throws AccountException.EmailTaken if the new address is another account's
     */
    Account save(AccountChange change);

    /** Removes every trace of the account, its addresses and its sign-ins. */
    void erase(AccountChange erased);

    Optional<Account> find(AccountId id);

    Optional<Account> find(Email email);

    /** Holds a lock on the admins until the transaction ends, so that the last one stays. */
    int countAdmins();

    boolean isEmpty();
}
