package emporium.notification.domain;

import java.util.ArrayList;
import java.util.List;

/** Turns a letter into an e-mail. Whatever a stranger wrote stays a word in a line. */
public final class Writer {

    private Writer() {}

    public static Mail write(Letter letter) {
        var wording = Wording.of(letter.kind());
        var facts = facts(letter);
        return new Mail(
                letter.id(),
                letter.recipient(),
                wording.subject().formatted(OneLine.of(letter.number())),
                PlainText.write(letter, wording, facts),
                HtmlPage.write(letter, wording, facts));
    }

    private static List<String> facts(Letter letter) {
        var facts = new ArrayList<String>();
        var shipment = letter.shipment();
        if (shipment != null) {
            facts.add(
                    "%s, tracking number %s"
                            .formatted(
                                    OneLine.of(shipment.carrier()),
                                    OneLine.of(shipment.trackingNumber())));
        }
        var refunded = letter.refunded();
        if (refunded != null) {
            facts.add("Refunded: " + OneLine.of(refunded));
        }
        var reason = letter.reason();
        if (reason != null) {
            facts.add("Reason: " + OneLine.of(reason).replace('-', ' '));
        }
        return facts;
    }
}
