package emporium.user.adapter.web;

import emporium.user.application.Accounts;
import emporium.user.application.GrantRoles;
import emporium.user.application.MakeFirstAdmin;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final GrantRoles grant;
    private final MakeFirstAdmin firstAdmin;

    AdminController(Accounts accounts, GrantRoles grant, MakeFirstAdmin firstAdmin) {
        this.accounts = accounts;
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

    /** One account, or none. */
    @GetMapping("/api/users")
    List<AccountResponse> byEmail(@RequestParam @EmailAddress String email) {
        return Email.of(email).flatMap(accounts::find).map(AccountResponse::of).stream().toList();
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
