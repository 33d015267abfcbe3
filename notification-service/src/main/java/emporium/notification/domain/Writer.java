package emporium.notification.domain;

import java.net.URI;
import java.util.Optional;

/** Turns a letter into an e-mail. Whatever a stranger wrote stays a word in a line. */
public final class Writer {

    private Writer() {}

    public static Mail write(OrderLetter letter) {
        return mail(letter, OrderDraft.of(letter));
    }

    /**
     * @param link for the kinds that have one
     */
    public static Mail write(AccountLetter letter, Optional<URI> link) {
        return mail(letter, AccountDraft.of(letter, link));
    }

    private static Mail mail(Letter letter, Draft draft) {
        return new Mail(
                letter.id(),
                letter.recipient(),
                draft.subject(),
                PlainText.write(draft),
                HtmlPage.write(draft));
    }
}
