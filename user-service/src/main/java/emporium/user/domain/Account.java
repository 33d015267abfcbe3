package emporium.user.domain;

import java.time.Instant;
import java.util.Set;

/** Someone who can sign in. */
public record Account(
        AccountId id,
        Email email,
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
        var account = new Account(id, email, name, password, roles, 1, now);
        return new AccountChange(account, new AccountEvent.Registered(id, email, name, now));
    }

    public AccountChange introduceAs(String newName, Email newEmail, Instant now) {
        return changed(
                new Account(id, newEmail, newName, password, roles, version, registeredAt), now);
    }

    public AccountChange protectWith(PasswordHash newPassword, Instant now) {
        return changed(
                new Account(id, email, name, newPassword, roles, version, registeredAt), now);
    }

    public AccountChange grant(Set<Role> newRoles, Instant now) {
        return changed(
                new Account(id, email, name, password, newRoles, version, registeredAt), now);
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
