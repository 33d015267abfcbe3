package emporium.notification.domain;

import static emporium.notification.domain.Letters.letter;
import static emporium.notification.domain.Letters.namedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriterTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VERIFY_ADDRESS", "RESET_PASSWORD", "PASSWORD_CHANGED"})
    void saysTheOrdersNumberInEverySubject(Kind kind) {
        var mail = Writer.write(letter(new UUID(0, 1), kind));

        assertThat(mail.subject()).contains("E-1042").doesNotContain("%");
        assertThat(mail.text()).contains("Ada Lovelace", "E-1042", "2 × Brass lamp", "€64.70");
        assertThat(mail.html()).contains("Ada Lovelace", "E-1042", "Brass lamp", "€64.70");
    }

    @Test
    void saysWhatElseThereIsToKnow() {
        var order = new UUID(0, 1);
        assertThat(Writer.write(letter(order, Kind.SHIPPED)).text())
                .contains("DHL, tracking number JJD0099");
        assertThat(Writer.write(letter(order, Kind.REFUNDED)).text()).contains("Refunded: €59.80");
        assertThat(Writer.write(letter(order, Kind.REJECTED)).text())
                .contains("Reason: the bank declined the card");
    }

    @Test
    void namesAreNeverMarkup() {
        var attack = "<script>alert(1)</script>\"'&<a href=//evil.example>";
        var mail = Writer.write(namedBy(attack, attack, attack));

        assertThat(mail.html())
                .doesNotContain("<script", "<a ")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;a href");
    }

    @Test
    void namesAreNeverLinesOfTheirOwn() {
        var attack =
                "Ada\r\nBcc: everyone@shopper.example\r\n\r\nDear customer\u2028, pay at\u0000";
        var mail = Writer.write(namedBy(attack, attack, attack));

        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u0000");
        assertThat(mail.text().lines())
                .noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("Dear customer"));
        assertThat(mail.text()).doesNotContain("\r", "\u2028", "\u0000");
    }

    @Test
    void namesThatTurnTheTextRoundAreStraightened() {
        assertThat(Writer.write(namedBy("1", "Ada \u202Eevil", "Lamp")).text())
                .doesNotContain("\u202E");
    }

    @Test
    void formatCharactersInNamesStayWhatTheyAre() {
        assertThat(Writer.write(namedBy("1", "100 % %s %n", "Lamp")).text())
                .contains("Hello 100 % %s %n,");
    }

    @Test
    void showsHowTheTotalComesAbout() {
        var mail = Writer.write(letter(new UUID(0, 1), Kind.CONFIRMED));

        assertThat(mail.text())
                .contains("Subtotal  €59.80", "Discount  €5.00", "Shipping  €4.90", "Tax  €9.53");
        assertThat(mail.html()).contains("€59.80", "€5.00", "€4.90", "€9.53");
    }

    @Test
    void cutsNoCharacterInHalf() {
        var mail = Writer.write(namedBy("1", "x".repeat(79) + "😀😀", "Lamp"));

        assertThat(mail.text()).contains("x".repeat(79) + "…,").doesNotContain("\uD83D…");
    }

    @Test
    void endlessNamesEnd() {
        var mail = Writer.write(namedBy("1", "x".repeat(100_000), "y".repeat(100_000)));

        assertThat(mail.text()).hasSizeLessThan(1_000);
    }

    @Test
    void theSameMailHasTheSameIdAtEveryAttempt() {
        var order = UUID.randomUUID();

        assertThat(letter(order, Kind.SHIPPED).id().messageId())
                .isEqualTo("<" + order + ".shipped@emporium.example>")
                .isNotEqualTo(letter(order, Kind.CONFIRMED).id().messageId());
    }
}
