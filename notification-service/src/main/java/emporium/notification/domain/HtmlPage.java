package emporium.notification.domain;

import java.util.List;
import java.util.stream.Collectors;

/** The e-mail for those who like it set out. */
final class HtmlPage {

    private HtmlPage() {}

    static String write(Letter letter, Wording wording, List<String> facts) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <body style="font-family: sans-serif; max-width: 36em; margin: auto">
        <h1>%s</h1>
        <p>Hello %s,</p>
        <p>%s</p>
        <h2>Order %s</h2>
        <table cellpadding="4">
        %s%s</table>
        %s<p>Emporium</p>
        </body>
        </html>
        """
                .formatted(
                        wording.headline(),
                        safe(letter.name()),
                        wording.explanation(),
                        safe(letter.number()),
                        lines(letter),
                        totals(letter.totals()),
                        facts.stream()
                                .map(fact -> "<p>" + Html.escape(fact) + "</p>\n")
                                .collect(Collectors.joining()));
    }

    private static String lines(Letter letter) {
        return letter.lines().stream()
                .map(each ->
                        """
                        <tr><td>%d ×</td><td>%s</td><td align="right">%s</td></tr>
                        """
                                .formatted(each.quantity(), safe(each.name()), safe(each.total())))
                .collect(Collectors.joining());
    }

    private static String totals(Letter.Totals totals) {
        return total("Subtotal", totals.subtotal())
                + total("Discount", totals.discount())
                + total("Shipping", totals.shipping())
                + total("Tax", totals.tax())
                + total("<b>Total</b>", totals.total());
    }

    private static String total(String label, String amount) {
        return """
        <tr><td></td><td>%s</td><td align="right">%s</td></tr>
        """
                .formatted(label, safe(amount));
    }

    private static String safe(String strangers) {
        return Html.escape(OneLine.of(strangers));
    }
}
