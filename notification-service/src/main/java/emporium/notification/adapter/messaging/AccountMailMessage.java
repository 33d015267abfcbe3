package emporium.notification.adapter.messaging;

import emporium.notification.domain.AccountLetter;
import emporium.notification.domain.Kind;
import emporium.notification.domain.Letter;
import emporium.platform.messaging.Message;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an e-mail needs of a {@code send-account-mail.v1} on {@code notifications.commands}. */
record AccountMailMessage(
        UUID mailId,
        String kind,
        UUID userId,
        String email,
        String name,
        @Nullable String language) {

    static final String TYPE = "send-account-mail.v1";

    static Letter read(Message message) {
        var body = message.as(AccountMailMessage.class);
        return new AccountLetter(
                Objects.requireNonNull(body.mailId, "mailId"),
                Kind.valueOf(body.kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                Objects.requireNonNull(body.userId, "userId"),
                Objects.requireNonNull(body.email, "email"),
                Objects.requireNonNull(body.name, "name"),
                body.language);
    }
}
