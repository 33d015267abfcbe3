package emporium.notification.domain;

import static emporium.notification.domain.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each mail in each language. */
class MailLanguagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final UUID ORDER = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        "de, Ihre Bestellung E-1042 ist unterwegs, '59,80 €', Sendungsnummer JJD0099",
        "fr, Votre commande E-1042 est en route, '59,80 €', numéro de suivi JJD0099",
        "en, Your order E-1042 is on its way, €59.80, tracking number JJD0099",
        "it, Your order E-1042 is on its way, €59.80, tracking number JJD0099",
    })
    void isWrittenInTheOrdersLanguageElseInEnglish(
            String language, String subject, String amount, String shipment) {
        var mail = Writer.write(letter(ORDER, Kind.SHIPPED, language));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text().replaceAll("[\u00a0\u202f]", " ")).contains(amount, shipment);
        assertThat(mail.html().replaceAll("[\u00a0\u202f]", " ")).contains(amount, shipment);
    }

    @Test
    void isEnglishWhereNoLanguageIsKnown() {
        assertThat(Writer.write(letter(ORDER, Kind.CONFIRMED, null)).html())
                .contains("<html lang=\"en\" dir=\"ltr\">");
    }

    @Test
    void runsFromRightToLeftInArabicAndKeepsWhatOthersWroteInItsOwnDirection() {
        var mail = Writer.write(letter(ORDER, Kind.SHIPPED, "ar"));

        assertThat(mail.html()).contains("<html lang=\"ar\" dir=\"rtl\">", "<bdi>Brass lamp</bdi>");
        assertThat(mail.text()).contains("\u2068Brass lamp\u2069", "\u2068Ada Lovelace\u2069");
        assertThat(mail.subject()).isEqualTo("طلبك \u2068E-1042\u2069 في الطريق إليك");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VERIFY_ADDRESS", "RESET_PASSWORD", "PASSWORD_CHANGED"})
    void tellsWhereTheParcelGoesWhenItIsWorthAChange(Kind kind) {
        var told = kind == Kind.RECEIVED || kind == Kind.CONFIRMED || kind == Kind.SHIPPED;

        assertThat(Writer.write(letter(ORDER, kind, "de")).text().contains("12 Dorset Street"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysEverythingWithTheSamePlaceholders(Language language) throws IOException {
        var english = words("");
        var other = words(language == Language.EN ? "" : "_" + language.code());

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            var text = other.getProperty(key);
            assertThat(placeholders(text))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            // MessageFormat takes it for a quotation mark
            assertThat(text).as(key).isNotBlank().doesNotContain("'");
        }
    }

    private static String placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(m -> m.group())
                .sorted()
                .collect(Collectors.joining());
    }

    private static Properties words(String suffix) throws IOException {
        var words = new Properties();
        var name = "/" + Texts.BUNDLE + suffix + ".properties";
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(new TreeSet<>(words.stringPropertyNames())).isNotEmpty();
        return words;
    }
}
