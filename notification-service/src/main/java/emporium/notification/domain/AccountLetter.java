package emporium.notification.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To an account's holder. What makes its link work is not in it: that is fetched when the mail is
 * written, and kept nowhere.
 *
 * @param mailId of whoever wanted it sent
 */
public record AccountLetter(
        UUID mailId,
        Kind kind,
        UUID userId,
        String recipient,
        String name,
        @Nullable String language)
        implements Letter {

    @Override
    public MailId id() {
        return new MailId(mailId, kind, "");
    }
}
