package emporium.notification.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a letter into an e-mail. Whatever a stranger wrote stays a word in a line. */
public final class Writer {

    private static final int LONGEST_NAME = 80;

    private Writer() {}

    public static Mail write(Letter letter) {
        var wording = Wording.of(letter.kind());
        return new Mail(
                letter.id(),
                letter.recipient(),
                wording.subject().formatted(line(letter.number())),
                text(letter, wording),
                html(letter, wording));
    }

    private static String text(Letter letter, Wording wording) {
        var lines =
                letter.lines().stream()
                        .map(each ->
                                "  %d × %s  %s\n"
                                        .formatted(
                                                each.quantity(),
                                                line(each.name()),
                                                line(each.total())))
                        .collect(Collectors.joining());
        return """
        Hello %s,

        %s

        Order %s
        %s
        Total  %s
        %s
        Emporium
        """
                .formatted(
                        line(letter.name()),
                        wording.explanation(),
                        line(letter.number()),
                        lines,
                        line(letter.total()),
                        facts(letter).stream()
                                .map(fact -> fact + "\n")
                                .collect(Collectors.joining()));
    }

    private static String html(Letter letter, Wording wording) {
        var rows =
                letter.lines().stream()
                        .map(each ->
                                """
                                <tr><td>%d ×</td><td>%s</td><td align="right">%s</td></tr>
                                """
                                        .formatted(
                                                each.quantity(),
                                                html(each.name()),
                                                html(each.total())))
                        .collect(Collectors.joining());
        var facts =
                facts(letter).stream()
                        .map(fact -> "<p>" + Html.escape(fact) + "</p>\n")
                        .collect(Collectors.joining());
        return """
        <!DOCTYPE html>
        <html lang="en">
        <body style="font-family: sans-serif; max-width: 36em; margin: auto">
        <h1>%s</h1>
        <p>Hello %s,</p>
        <p>%s</p>
        <h2>Order %s</h2>
        <table cellpadding="4">
        %s<tr><td></td><th align="left">Total</th><th align="right">%s</th></tr>
        </table>
        %s<p>Emporium</p>
        </body>
        </html>
        """
                .formatted(
                        wording.headline(),
                        html(letter.name()),
                        wording.explanation(),
                        html(letter.number()),
                        rows,
                        html(letter.total()),
                        facts);
    }

    private static List<String> facts(Letter letter) {
        var facts = new ArrayList<String>();
        var shipment = letter.shipment();
        if (shipment != null) {
            facts.add(
                    "%s, tracking number %s"
                            .formatted(line(shipment.carrier()), line(shipment.trackingNumber())));
        }
        var refunded = letter.refunded();
        if (refunded != null) {
            facts.add("Refunded: " + line(refunded));
        }
        var reason = letter.reason();
        if (reason != null) {
            facts.add("Reason: " + line(reason).replace('-', ' '));
        }
        return facts;
    }

    private static String html(String strangers) {
        return Html.escape(line(strangers));
    }

    /** One short line, whatever was in it. */
    private static String line(String strangers) {
        var oneLine = strangers.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029\\p{Cf}]+", " ");
        return oneLine.length() <= LONGEST_NAME
                ? oneLine
                : oneLine.substring(0, LONGEST_NAME) + "…";
    }
}
