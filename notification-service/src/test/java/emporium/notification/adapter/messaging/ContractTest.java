package emporium.notification.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.notification.domain.AccountLetter;
import emporium.notification.domain.Kind;
import emporium.notification.domain.OrderLetter;
import emporium.notification.domain.Writer;
import emporium.platform.messaging.Message;
import emporium.platform.test.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    @ParameterizedTest
    @CsvSource({
        "order-placed.v1, RECEIVED",
        "order-confirmed.v1, CONFIRMED",
        "order-rejected.v1, REJECTED",
        "order-cancelled.v1, CANCELLED",
        "order-shipped.v1, SHIPPED",
        "order-refunded.v1, REFUNDED",
    })
    void readsTheEventsAsPublished(String type, Kind kind) {
        var letter = read(type);

        assertThat(letter.kind()).isEqualTo(kind);
        assertThat(letter.number()).isEqualTo("EM-1000042");
        assertThat(letter.recipient()).isEqualTo("ada@example.com");
        assertThat(letter.name()).isEqualTo("Ada Byron");
        assertThat(letter.lines())
                .containsExactly(
                        new OrderLetter.Line("Ember Table Lamp, Clay", 1, "89.00 EUR"),
                        new OrderLetter.Line("Mug, Blue", 2, "25.00 EUR"));
        assertThat(letter.totals())
                .isEqualTo(
                        new OrderLetter.Totals(
                                "114.00 EUR", "11.40 EUR", "0.00 EUR", "19.49 EUR", "122.09 EUR"));
        assertThat(Writer.write(letter).subject()).contains("EM-1000042");
    }

    @Test
    void readsWhatOnlySomeEventsSay() {
        assertThat(read("order-rejected.v1").reason()).isEqualTo("out-of-stock");
        assertThat(read("order-shipped.v1").shipment())
                .isEqualTo(new OrderLetter.Shipment("DHL", "00340434161094021501"));
        assertThat(read("order-refunded.v1").refunded()).isEqualTo("25.00 EUR");
        assertThat(read("order-refunded.v1").refundId())
                .isEqualTo(UUID.fromString("0192f6f5-0b77-7e33-8d2c-2b3c4d5e6f70"));
        assertThat(read("order-confirmed.v1").reason()).isNull();
        assertThat(read("order-confirmed.v1").address())
                .containsExactly("Ada Byron", "Invalidenstraße 1", "10115 Berlin", "DE");
        assertThat(read("order-confirmed.v1").language()).isEqualTo("de");
        assertThat(read("order-rejected.v1").language()).isNull();
    }

    @Test
    void readsWhatCameBack() {
        var example = Contracts.event("orders.events/return-received.v1").example();

        var letter = ReturnMessage.read(message("return-received.v1", example));

        assertThat(letter.kind()).isEqualTo(Kind.RETURNED);
        assertThat(letter.lines()).containsExactly(new OrderLetter.Line("Mug, Blue", 1, ""));
        assertThat(letter.refunded()).isEqualTo("13.39 EUR");
        assertThat(letter.id().about()).isEqualTo("0192f6f5-0b77-7e33-8d2c-2b3c4d5e6f70");
        var mail = Writer.write(letter);
        assertThat(mail.subject()).contains("return", "EM-1000042");
        assertThat(mail.text()).contains("1 ×", "Mug, Blue", "€13.39").doesNotContain("Subtotal");
    }

    @Test
    void readsWhatUserServiceAsksFor() {
        var example = Contracts.event("notifications.commands/send-account-mail.v1").example();

        var letter = AccountMailMessage.read(message("send-account-mail.v1", example));

        assertThat(letter)
                .isEqualTo(
                        new AccountLetter(
                                UUID.fromString("019aa1c5-0a11-7c3e-8a4b-5d6e7f809112"),
                                Kind.RESET_PASSWORD,
                                UUID.fromString("019aa1c4-7d52-7d0b-9a3f-2b8f1e6c4d10"),
                                "ada@example.com",
                                "Ada Lovelace",
                                "de"));
    }

    private static OrderLetter read(String type) {
        var example = Contracts.event("orders.events/" + type).example();
        return OrderMessage.read(message(type, example));
    }

    private static Message message(String type, String body) {
        return new Message(
                UUID.randomUUID(),
                type,
                "/somebody",
                "some.topic",
                "",
                Instant.EPOCH,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
