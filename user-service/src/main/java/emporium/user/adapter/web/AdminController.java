package emporium.user.adapter.web;

import emporium.user.application.AccountList;
import emporium.user.application.Accounts;
import emporium.user.application.GrantRoles;
import emporium.user.application.MakeFirstAdmin;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AdminController {

    private final Accounts accounts;
    private final AccountList list;
    private final GrantRoles grant;
    private final MakeFirstAdmin firstAdmin;

    AdminController(
            Accounts accounts, AccountList list, GrantRoles grant, MakeFirstAdmin firstAdmin) {
        this.accounts = accounts;
        this.list = list;
        this.grant = grant;
        this.firstAdmin = firstAdmin;
    }

    record RolesRequest(@NotEmpty Set<@NotNull Role> roles) {}

    record FirstAdminRequest(@NotNull String secret, @NotNull @Valid RegistrationRequest account) {

        @Override
        public String toString() {
            return "FirstAdminRequest[" + account + "]";
        }
    }

    /** With an address one account, or none. */
    @GetMapping("/api/users")
    List<AccountResponse> list(
            @RequestParam(required = false) @Nullable @EmailAddress String email,
            @RequestParam Optional<Role> role,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var found =
                email == null
                        ? list.page(role, after.map(AccountId::new), size).stream()
                        : Email.of(email).flatMap(accounts::find).stream();
        return found.map(AccountResponse::of).toList();
    }

    @PutMapping("/api/users/{id}/roles")
    AccountResponse grant(@PathVariable UUID id, @Valid @RequestBody RolesRequest wanted) {
        return AccountResponse.of(grant.grant(new AccountId(id), wanted.roles()));
    }

    @PostMapping("/api/users/first-admin")
    @ResponseStatus(HttpStatus.CREATED)
    AccountResponse firstAdmin(
            @Valid @RequestBody FirstAdminRequest wanted, HttpServletRequest request) {
        var account = wanted.account();
        return AccountResponse.of(
                firstAdmin.make(
                        wanted.secret(),
                        new Email(account.normalizedEmail()),
                        account.password(),
                        account.name().strip(),
                        request.getRemoteAddr()));
    }
}
