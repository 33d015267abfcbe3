package emporium.notification.domain;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters for tests. */
public final class Letters {

    private Letters() {}

    public static OrderLetter letter(UUID order, Kind kind) {
        return letter(order, kind, null);
    }

    static OrderLetter letter(UUID order, Kind kind, @Nullable String language) {
        return new OrderLetter(
                order,
                kind,
                "E-1042",
                "ada@shopper.example",
                "Ada Lovelace",
                List.of(new OrderLetter.Line("Brass lamp", 2, "59.80 EUR")),
                new OrderLetter.Totals(
                        "59.80 EUR", "5.00 EUR", "4.90 EUR", "9.53 EUR", "64.70 EUR"),
                kind == Kind.REJECTED ? "card-declined" : null,
                kind == Kind.SHIPPED ? new OrderLetter.Shipment("DHL", "JJD0099") : null,
                kind == Kind.REFUNDED ? new UUID(0, 7) : null,
                kind == Kind.REFUNDED ? "59.80 EUR" : null,
                List.of("Ada Lovelace", "12 Dorset Street", "W1U London", "GB"),
                language,
                null);
    }

    /** The same words from a stranger wherever a stranger has a say. */
    static OrderLetter fullOf(String words, Kind kind, Language language) {
        return new OrderLetter(
                new UUID(0, 1),
                kind,
                words,
                "ada@shopper.example",
                words,
                List.of(new OrderLetter.Line(words, 1, words)),
                new OrderLetter.Totals(words, words, words, words, words),
                words,
                new OrderLetter.Shipment(words, words),
                new UUID(0, 7),
                words,
                List.of(words, words),
                language.code(),
                null);
    }

    /** A mail of any kind, with the same words wherever a stranger has a say. */
    static Mail mailFullOf(String words, Kind kind, Language language) {
        if (kind.isAboutAnOrder()) {
            return Writer.write(fullOf(words, kind, language));
        }
        var letter =
                new AccountLetter(
                        new UUID(0, 1),
                        kind,
                        new UUID(0, 2),
                        "ada@shopper.example",
                        words,
                        language.code());
        return Writer.write(
                letter,
                Optional.of(URI.create("https://shop.example/x?token=t&u"))
                        .filter(_ -> kind.hasLink()));
    }

    static OrderLetter namedBy(String number, String name, String product) {
        return new OrderLetter(
                new UUID(0, 1),
                Kind.CONFIRMED,
                number,
                "ada@shopper.example",
                name,
                List.of(new OrderLetter.Line(product, 1, "1.00 EUR")),
                new OrderLetter.Totals("1.00 EUR", "0.00 EUR", "0.00 EUR", "0.00 EUR", "1.00 EUR"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
