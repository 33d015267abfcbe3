package emporium.notification.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters for tests. */
public final class Letters {

    private Letters() {}

    public static Letter letter(UUID order, Kind kind) {
        return letter(order, kind, null);
    }

    static Letter letter(UUID order, Kind kind, @Nullable String language) {
        return new Letter(
                order,
                kind,
                "E-1042",
                "ada@shopper.example",
                "Ada Lovelace",
                List.of(new Letter.Line("Brass lamp", 2, "59.80 EUR")),
                new Letter.Totals("59.80 EUR", "5.00 EUR", "4.90 EUR", "9.53 EUR", "64.70 EUR"),
                kind == Kind.REJECTED ? "card-declined" : null,
                kind == Kind.SHIPPED ? new Letter.Shipment("DHL", "JJD0099") : null,
                kind == Kind.REFUNDED ? new UUID(0, 7) : null,
                kind == Kind.REFUNDED ? "59.80 EUR" : null,
                List.of("Ada Lovelace", "12 Dorset Street", "W1U London", "GB"),
                language);
    }

    /** The same words from a stranger wherever a stranger has a say. */
    static Letter fullOf(String words, Kind kind, Language language) {
        return new Letter(
                new UUID(0, 1),
                kind,
                words,
                "ada@shopper.example",
                words,
                List.of(new Letter.Line(words, 1, words)),
                new Letter.Totals(words, words, words, words, words),
                words,
                new Letter.Shipment(words, words),
                new UUID(0, 7),
                words,
                List.of(words, words),
                language.code());
    }

    static Letter namedBy(String number, String name, String product) {
        return new Letter(
                new UUID(0, 1),
                Kind.CONFIRMED,
                number,
                "ada@shopper.example",
                name,
                List.of(new Letter.Line(product, 1, "1.00 EUR")),
                new Letter.Totals("1.00 EUR", "0.00 EUR", "0.00 EUR", "0.00 EUR", "1.00 EUR"),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
