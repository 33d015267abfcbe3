package emporium.user.mailbox.adapter.web;

import emporium.platform.security.Caller;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.mailbox.application.AskForMail;
import emporium.user.mailbox.application.Languages;
import emporium.user.mailbox.application.ResetPassword;
import emporium.user.mailbox.application.VerifyAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MailboxController {

    private final AskForMail ask;
    private final ResetPassword reset;
    private final VerifyAddress verify;

    MailboxController(AskForMail ask, ResetPassword reset, VerifyAddress verify) {
        this.ask = ask;
        this.reset = reset;
        this.verify = verify;
    }

    record Forgotten(
            @NotNull @jakarta.validation.constraints.Email @Size(max = 254) String email) {}

    record NewPassword(@NotNull @Size(max = 100) String token, @NotNull String password) {

        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    record Shown(@NotNull @Size(max = 100) String token) {

        @Override
        public String toString() {
            return "Shown";
        }
    }

    @PostMapping("/api/users/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgotten(
            @Valid @RequestBody Forgotten who,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String wishes,
            HttpServletRequest request) {
        var language = Languages.first(wishes);
        var address = request.getRemoteAddr();
        // what is no address for an account has none
        Email.of(who.email()).ifPresent(email -> ask.forPassword(email, language, address));
    }

    @PostMapping("/api/users/password-resets/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(
            @Valid @RequestBody NewPassword wanted,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String wishes,
            HttpServletRequest request) {
        reset.reset(
                wanted.token(),
                wanted.password(),
                Languages.first(wishes),
                request.getRemoteAddr());
    }

    @PostMapping("/api/users/verifications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@Valid @RequestBody Shown shown, HttpServletRequest request) {
        verify.verify(shown.token(), request.getRemoteAddr());
    }

    @PostMapping("/api/users/me/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void again(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String wishes,
            Caller caller) {
        ask.forVerification(AccountId.of(caller.id()), Languages.first(wishes));
    }
}
