package emporium.notification.domain;

import java.util.List;
import java.util.stream.Collectors;

/** The e-mail for those who read text. */
final class PlainText {

    private PlainText() {}

    static String write(Letter letter, Wording wording, List<String> facts) {
        return """
        Hello %s,

        %s

        Order %s

        %s
        %s
        %s
        Emporium
        """
                .formatted(
                        OneLine.of(letter.name()),
                        wording.explanation(),
                        OneLine.of(letter.number()),
                        lines(letter),
                        totals(letter.totals()),
                        facts.stream().map(fact -> fact + "\n").collect(Collectors.joining()));
    }

    private static String lines(Letter letter) {
        return letter.lines().stream()
                .map(each ->
                        "  %d × %s  %s\n"
                                .formatted(
                                        each.quantity(),
                                        OneLine.of(each.name()),
                                        OneLine.of(each.total())))
                .collect(Collectors.joining());
    }

    private static String totals(Letter.Totals totals) {
        return """
          Subtotal  %s
          Discount  %s
          Shipping  %s
          Tax       %s
          Total     %s
        """
                .formatted(
                        OneLine.of(totals.subtotal()),
                        OneLine.of(totals.discount()),
                        OneLine.of(totals.shipping()),
                        OneLine.of(totals.tax()),
                        OneLine.of(totals.total()));
    }
}
