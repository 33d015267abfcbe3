package emporium.storefront.account;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * @param to where somebody was before
 */
record SignInForm(
        @NotBlank(message = "{form.email.missing}") String email,
        @NotBlank(message = "{form.password.missing}") String password,
        @Nullable String to) {

    SignInForm {
        email = email == null ? "" : email.strip();
        password = password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "SignInForm[***]";
    }
}
