package emporium.order.order.adapter.messaging;

import static emporium.order.order.domain.SampleOrder.NOW;
import static emporium.order.order.domain.SampleOrder.hear;
import static emporium.order.order.domain.SampleOrder.paid;
import static emporium.order.order.domain.SampleOrder.placed;
import static emporium.order.order.domain.SampleOrder.reserved;
import static emporium.order.order.domain.SampleOrder.shipped;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.adapter.ShopMapper;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.order.domain.Answer;
import emporium.order.order.domain.Missing;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.Shipment;
import emporium.platform.messaging.Message;
import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.contract.Contracts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written, and what is read, is what contracts/events says. */
class ContractTest {

    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final OutboxOrderPost post = new OutboxOrderPost(sent::addAll);

    @Test
    void everyEventAndCommandFitsItsContract() {
        var missing = List.of(new Missing(new Sku("MUG"), 2, 1));
        var refundId = new UUID(2, 2);
        var part = Optional.of(Money.euros("25.00"));
        var patience =
                new emporium.order.order.domain.Patience(
                        java.time.Duration.ofSeconds(1),
                        java.time.Duration.ofSeconds(1),
                        java.time.Duration.ofSeconds(1),
                        java.time.Duration.ofSeconds(1),
                        java.time.Duration.ofSeconds(1));
        var authorized = hear(reserved(), new Answer.PaymentAuthorized());
        var asked = shipped().refund(refundId, part, "scratch", NOW, patience);
        var refunded = new Answer.PaymentRefunded(Optional.of(refundId), part.get(), part.get());

        send(
                placed(),
                hear(placed().order(), new Answer.StockRefused(missing)),
                hear(placed().order(), new Answer.StockReserved()),
                hear(reserved(), new Answer.PaymentDeclined("card-declined")),
                authorized,
                hear(authorized.order(), new Answer.StockCommitted()),
                paid().cancel("cancelled-by-customer", NOW, patience).orElseThrow(),
                paid().ship(new Shipment("DHL", "4711")).orElseThrow(),
                shipped().deliver().orElseThrow(),
                asked,
                hear(asked.order(), refunded));

        var json = ShopMapper.make();
        var types = new HashSet<String>();
        for (var message : sent) {
            var name = message.topic() + "/" + message.type();
            Contracts.event(name).assertValid(json.writeValueAsString(message.data()));
            types.add(message.type());
        }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "order-placed.v1",
                        "order-confirmed.v1",
                        "order-rejected.v1",
                        "order-cancelled.v1",
                        "order-shipped.v1",
                        "order-delivered.v1",
                        "order-refunded.v1",
                        "reserve-stock.v1",
                        "commit-stock.v1",
                        "release-stock.v1",
                        "authorize-payment.v1",
                        "capture-payment.v1",
                        "void-payment.v1",
                        "refund-payment.v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-placed.v1",
                "order-confirmed.v1",
                "order-rejected.v1",
                "order-cancelled.v1",
                "order-shipped.v1",
                "order-delivered.v1",
                "order-refunded.v1"
            })
    void everyPublishedExampleIsOne(String type) {
        var contract = Contracts.event("orders.events/" + type);
        contract.assertValid(contract.example());
    }

    @Test
    void everyAnswerIsUnderstood() {
        assertThat(answer("inventory.reservations/stock-reserved.v1"))
                .isEqualTo(new Answer.StockReserved());
        assertThat(answer("inventory.reservations/stock-refused.v1"))
                .isEqualTo(
                        new Answer.StockRefused(List.of(new Missing(new Sku("LAMP-BRASS"), 2, 1))));
        assertThat(answer("inventory.reservations/stock-committed.v1"))
                .isEqualTo(new Answer.StockCommitted());
        assertThat(answer("inventory.reservations/stock-released.v1"))
                .isEqualTo(new Answer.StockReleased());
        assertThat(answer("inventory.reservations/reservation-expired.v1"))
                .isEqualTo(new Answer.ReservationExpired());
        assertThat(answer("payments.events/payment-authorized.v1"))
                .isEqualTo(new Answer.PaymentAuthorized());
        assertThat(answer("payments.events/payment-declined.v1"))
                .isEqualTo(new Answer.PaymentDeclined("card-declined"));
        assertThat(answer("payments.events/payment-captured.v1"))
                .isEqualTo(new Answer.PaymentCaptured(Money.euros("129.90")));
        assertThat(answer("payments.events/capture-refused.v1"))
                .isEqualTo(new Answer.CaptureRefused());
        assertThat(answer("payments.events/payment-voided.v1"))
                .isEqualTo(new Answer.PaymentVoided());
        assertThat(answer("payments.events/payment-refunded.v1"))
                .isEqualTo(
                        new Answer.PaymentRefunded(
                                Optional.of(
                                        UUID.fromString("0192f6f5-0b77-7e33-8d2c-2b3c4d5e6f70")),
                                Money.euros("29.90"),
                                Money.euros("29.90")));
        assertThat(answer("payments.events/refund-refused.v1"))
                .isInstanceOf(Answer.RefundRefused.class);
    }

    @Test
    void everyDeclaredTypeIsRead() {
        for (var type : AnswerMessage.TYPES) {
            var topic =
                    type.startsWith("stock") || type.startsWith("reservation")
                            ? "inventory.reservations/"
                            : "payments.events/";
            assertThat(answer(topic + type)).isNotNull();
        }
    }

    private void send(OrderChange... changes) {
        post.send(List.of(changes), NOW);
    }

    private static Answer answer(String contract) {
        var type = contract.substring(contract.indexOf('/') + 1);
        var topic = contract.substring(0, contract.indexOf('/'));
        var body = Contracts.event(contract).example().getBytes(UTF_8);
        var heard =
                AnswerMessage.read(
                        new Message(UUID.randomUUID(), type, "/test", topic, "key", NOW, body));
        assertThat(heard.orderId()).isInstanceOf(OrderId.class);
        return heard.answer();
    }
}
