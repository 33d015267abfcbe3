package emporium.user.mailbox.adapter.web;

import emporium.platform.security.Caller;
import emporium.user.domain.AccountException;
import emporium.user.mailbox.application.MintSecret;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For notification-service alone; the gateway has no route here. */
@RestController
class MailSecretController {

    private static final String WRITER = "notification-service";

    private final MintSecret mint;

    MailSecretController(MintSecret mint) {
        this.mint = mint;
    }

    record Minted(String token) {

        @Override
        public String toString() {
            return "Minted";
        }
    }

    @PostMapping("/api/account-mails/{id}/secret")
    ResponseEntity<Minted> mint(@PathVariable UUID id, Caller caller) {
        if (!caller.id().equals(WRITER)) {
            throw new AccountException.NotFound();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Minted(mint.mint(id).text()));
    }
}
