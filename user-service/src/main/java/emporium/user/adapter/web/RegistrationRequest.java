package emporium.user.adapter.web;

import emporium.user.domain.Email;
import jakarta.validation.constraints.NotNull;

/** What it takes to register. */
record RegistrationRequest(
        @NotNull @EmailAddress String email,
        @NotNull String password,
        @NotNull @PersonName String name) {

    String normalizedEmail() {
        return Email.of(email).orElseThrow().value();
    }

    /** The password stays out of every log. */
    @Override
    public String toString() {
        return "RegistrationRequest[" + email + "]";
    }
}
