package emporium.user.adapter.web;

import emporium.user.application.RegisterAccount;
import emporium.user.domain.Email;
import emporium.user.mailbox.application.AskForMail;
import emporium.user.mailbox.application.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegistrationController {

    private final RegisterAccount registration;
    private final AskForMail mails;

    RegistrationController(RegisterAccount registration, AskForMail mails) {
        this.registration = registration;
        this.mails = mails;
    }

    @PostMapping("/api/users")
    ResponseEntity<AccountResponse> register(
            @Valid @RequestBody RegistrationRequest wanted,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String wishes,
            HttpServletRequest request) {
        var account =
                registration.register(
                        new Email(wanted.normalizedEmail()),
                        wanted.password(),
                        wanted.name().strip(),
                        request.getRemoteAddr());
        mails.forNewAddress(account, Languages.first(wishes));
        return ResponseEntity.created(URI.create("/api/users/me"))
                .body(AccountResponse.of(account));
    }
}
