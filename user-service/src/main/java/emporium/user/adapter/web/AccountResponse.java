package emporium.user.adapter.web;

import emporium.user.domain.Account;
import emporium.user.domain.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An account as its owner sees it. */
record AccountResponse(
        UUID id,
        String email,
        boolean emailVerified,
        String name,
        List<Role> roles,
        Instant registeredAt) {

    static AccountResponse of(Account account) {
        return new AccountResponse(
                account.id().value(),
                account.email().value(),
                account.verified(),
                account.name(),
                account.roles().stream().sorted().toList(),
                account.registeredAt());
    }
}
