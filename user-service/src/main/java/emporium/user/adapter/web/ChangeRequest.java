package emporium.user.adapter.web;

import emporium.user.application.ChangeAccount;
import emporium.user.domain.Email;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What owners may change; what is missing stays. There is no field for roles. */
record ChangeRequest(
        @PersonName @Nullable String name,
        @EmailAddress @Nullable String email,
        @Nullable String password,
        @Nullable String currentPassword) {

    ChangeAccount.Wish toWish() {
        return new ChangeAccount.Wish(
                Optional.ofNullable(name).map(String::strip),
                Optional.ofNullable(email).flatMap(Email::of),
                Optional.ofNullable(password),
                Optional.ofNullable(currentPassword));
    }

    /** Passwords stay out of every log. */
    @Override
    public String toString() {
        return "ChangeRequest[name=%s, email=%s]".formatted(name, email);
    }
}
