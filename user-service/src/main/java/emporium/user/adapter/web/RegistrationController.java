package emporium.user.adapter.web;

import emporium.user.application.RegisterAccount;
import emporium.user.domain.Email;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegistrationController {

    private final RegisterAccount registration;

    RegistrationController(RegisterAccount registration) {
        this.registration = registration;
    }

    @PostMapping("/api/users")
    ResponseEntity<AccountResponse> register(
            @Valid @RequestBody RegistrationRequest wanted, HttpServletRequest request) {
        var account =
                registration.register(
                        new Email(wanted.normalizedEmail()),
                        wanted.password(),
                        wanted.name().strip(),
                        request.getRemoteAddr());
        return ResponseEntity.created(URI.create("/api/users/me"))
                .body(AccountResponse.of(account));
    }
}
