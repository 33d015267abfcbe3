package emporium.user.adapter.web;

import emporium.platform.security.Caller;
import emporium.user.application.Accounts;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/me")
class MeController {

    private final Accounts accounts;

    MeController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    ResponseEntity<AccountResponse> me(Caller caller) {
        var account =
                accounts.find(AccountId.of(caller.id()))
                        .orElseThrow(AccountException.NotFound::new);
        return ResponseEntity.ok()
                .eTag("\"" + account.version() + "\"")
                .body(AccountResponse.of(account));
    }
}
