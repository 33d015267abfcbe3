package emporium.storefront.account;

import emporium.storefront.clients.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param to where somebody was before
 */
record SignUpForm(
        @NotBlank(message = "{form.name.missing}") @Size(max = 100, message = "{form.tooLong}")
                String name,
        @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", message = "{form.email.wrong}")
                @Size(max = 254, message = "{form.tooLong}")
                String email,
        @Size(min = 8, max = 128, message = "{form.password.length}") String password,
        @Nullable String to) {

    SignUpForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        password = password == null ? "" : password;
    }

    void refused(Refused refused, BindingResult errors) {
        if (refused.is("email-taken")) {
            errors.rejectValue("email", "signUp.emailTaken");
        } else if (refused.status() == 429) {
            errors.reject("signIn.later");
        } else if (refused.fields().contains("password")) {
            errors.rejectValue("password", "signUp.passwordWeak");
        } else if (refused.fields().contains("email")) {
            errors.rejectValue("email", "form.email.wrong");
        } else {
            throw refused;
        }
    }

    @Override
    public String toString() {
        return "SignUpForm[***]";
    }
}
