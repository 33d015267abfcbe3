package emporium.notification.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything an e-mail is written from. Names and texts in it come from strangers. */
public sealed interface Letter permits OrderLetter, AccountLetter {

    MailId id();

    Kind kind();

    String recipient();

    /** Whose account it is about; nobody's for a guest's order. */
    @Nullable UUID userId();
}
