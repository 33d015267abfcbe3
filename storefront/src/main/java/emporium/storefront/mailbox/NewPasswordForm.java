package emporium.storefront.mailbox;

import emporium.storefront.clients.Refused;
import jakarta.validation.constraints.Size;
import org.springframework.validation.BindingResult;

/**
 * @param token from the mail's link
 */
record NewPasswordForm(
        String token,
        @Size(min = 8, max = 128, message = "{form.password.length}") String password) {

    NewPasswordForm {
        token = token == null ? "" : token;
        password = password == null ? "" : password;
    }

    void refused(Refused refused, BindingResult errors) {
        switch (refused.status()) {
            case 400 -> errors.rejectValue("password", "signUp.passwordWeak");
            case 410 -> errors.reject("reset.void");
            case 429 -> errors.reject("signIn.later");
            default -> throw refused;
        }
    }

    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}
