package emporium.user.passkey.application;

import emporium.user.application.OtherWaysIn;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import java.util.List;
import java.util.UUID;

/** Keeps passkeys; an account never meets another's. */
public interface Passkeys extends OtherWaysIn {

    int MAX = 20;

    /** In the order in which they were added. */
    List<Passkey> of(AccountId owner);

    /**
     * Holds a lock on the owner until the transaction ends, so that one more is one more.
     *
     * @throws AccountException.TooManyPasskeys if there is no room for another
     * @throws AccountException.NotFound if there is no such account
     */
    void makeRoom(AccountId owner);

    /**
     * @return false if there is no such passkey of this account
     */
    boolean remove(AccountId owner, UUID id);
}
