package emporium.user.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Someone who can sign in.
 *
 * @param verifiedAt when it was shown that mails to the address reach its holder
 */
public record Account(
        AccountId id,
        Email email,
        Optional<Instant> verifiedAt,
        String name,
        PasswordHash password,
        Set<Role> roles,
        long version,
        Instant registeredAt) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public static AccountChange register(
            AccountId id,
            Email email,
            String name,
            PasswordHash password,
            Set<Role> roles,
            Instant now) {
        var account = new Account(id, email, Optional.empty(), name, password, roles, 1, now);
        return new AccountChange(account, new AccountEvent.Registered(id, email, name, now));
    }

    /** Another address has to be verified anew. */
    public AccountChange introduceAs(String newName, Email newEmail, Instant now) {
        var still = newEmail.equals(email) ? verifiedAt : Optional.<Instant>empty();
        return changed(
                new Account(id, newEmail, still, newName, password, roles, version, registeredAt),
                now);
    }

    public boolean verified() {
        return verifiedAt.isPresent();
    }

    /** Empty if it is verified already. */
    public Optional<AccountChange> verify(Instant now) {
        return verified()
                ? Optional.empty()
                : Optional.of(
                        changed(
                                new Account(
                                        id,
                                        email,
                                        Optional.of(now),
                                        name,
                                        password,
                                        roles,
                                        version,
                                        registeredAt),
                                now));
    }

    public AccountChange protectWith(PasswordHash newPassword, Instant now) {
        return changed(
                new Account(id, email, verifiedAt, name, newPassword, roles, version, registeredAt),
                now);
    }

    public AccountChange grant(Set<Role> newRoles, Instant now) {
        return changed(
                new Account(id, email, verifiedAt, name, password, newRoles, version, registeredAt),
                now);
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }

    public AccountChange erase(Instant now) {
        return new AccountChange(this, new AccountEvent.Erased(id, now));
    }

    private AccountChange changed(Account account, Instant now) {
        return new AccountChange(
                account, new AccountEvent.Changed(id, account.email, account.name, now));
    }
}
