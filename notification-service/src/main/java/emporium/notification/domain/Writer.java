package emporium.notification.domain;

/** Turns a letter into an e-mail. Whatever a stranger wrote stays a word in a line. */
public final class Writer {

    private Writer() {}

    public static Mail write(Letter letter) {
        var draft = OrderDraft.of(letter);
        return new Mail(
                letter.id(),
                letter.recipient(),
                draft.subject(),
                PlainText.write(draft),
                HtmlPage.write(draft));
    }
}
