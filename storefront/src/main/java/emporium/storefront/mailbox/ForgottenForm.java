package emporium.storefront.mailbox;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record ForgottenForm(
        @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", message = "{form.email.wrong}")
                @Size(max = 254, message = "{form.tooLong}")
                String email) {

    ForgottenForm {
        email = email == null ? "" : email.strip();
    }
}
