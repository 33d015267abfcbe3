package emporium.user.application;

import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Address;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps addresses; an account never meets another's. */
public interface Addresses {

    int MAX_PER_ACCOUNT = 20;

    List<Address> of(AccountId owner);

    Optional<Address> find(AccountId owner, UUID id);

    /**
     * @throws AccountException.TooManyAddresses if the owner has enough of them
     */
    void add(AccountId owner, Address address);

    /**
     * Empty if there is no such address.
     *
     * @throws AccountException.Outdated if it was changed since the version that is replaced
     */
    Optional<Address> replace(AccountId owner, Address address, Optional<Long> version);

    boolean remove(AccountId owner, UUID id);
}
