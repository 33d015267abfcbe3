package emporium.payment.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.payment.domain.Money;
import emporium.payment.domain.OrderId;
import emporium.payment.domain.PaymentCommand;
import emporium.payment.domain.PaymentEvent;
import emporium.payment.domain.PaymentId;
import emporium.payment.domain.Reference;
import emporium.payment.domain.RefundId;
import emporium.platform.messaging.Message;
import emporium.platform.messaging.UndecodableMessage;
import emporium.platform.test.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

/** What we write is what the contracts promise; what they promise us, we can read. */
class ContractTest {

    private static final OrderId ORDER = new OrderId(UUID.randomUUID());
    private static final PaymentId PAYMENT = new PaymentId(UUID.randomUUID());
    private static final RefundId REFUND = new RefundId(UUID.randomUUID());
    private static final Money AMOUNT = Money.parse("129.90", "EUR");

    static final List<PaymentEvent> EVENTS =
            List.of(
                    new PaymentEvent.Authorized(ORDER, PAYMENT, AMOUNT, new Reference("ch_1")),
                    new PaymentEvent.Declined(ORDER, "card-declined"),
                    new PaymentEvent.Captured(ORDER, PAYMENT, AMOUNT),
                    new PaymentEvent.CaptureRefused(ORDER, PAYMENT, "provider-refused"),
                    new PaymentEvent.Voided(ORDER, Optional.of(PAYMENT), "order-cancelled"),
                    new PaymentEvent.Voided(ORDER, Optional.empty(), "order-cancelled"),
                    new PaymentEvent.Refunded(ORDER, Optional.of(REFUND), AMOUNT, AMOUNT),
                    new PaymentEvent.Refunded(ORDER, Optional.empty(), AMOUNT, AMOUNT),
                    new PaymentEvent.RefundRefused(ORDER, REFUND, "exceeds-captured"));

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    @ParameterizedTest
    @FieldSource("EVENTS")
    void whatWeTellIsWhatWePromised(PaymentEvent event) {
        var message = EventMessage.of(event);

        Contracts.event("payments.events/" + message.type())
                .assertValid(JSON.writeValueAsString(message));
    }

    @Test
    void everyExampleFitsItsSchema() {
        var names = new ArrayList<String>();
        EVENTS.forEach(event -> names.add("payments.events/" + EventMessage.of(event).type()));
        CommandMessage.TYPES.forEach(type -> names.add("payments.commands/" + type));
        for (var name : names) {
            Contracts.event(name).assertValid(Contracts.event(name).example());
        }
    }

    @Test
    void readsEveryCommandAsItIsPromised() {
        var authorize =
                (PaymentCommand.Authorize) CommandMessage.read(example(CommandMessage.AUTHORIZE));
        assertThat(authorize.amount()).isEqualTo(AMOUNT);
        assertThat(authorize.token().value()).isEqualTo("tok_ok");
        assertThat(authorize.deadline()).isEqualTo(Instant.parse("2026-11-20T10:15:30Z"));
        assertThat(CommandMessage.read(example(CommandMessage.CAPTURE)))
                .isInstanceOf(PaymentCommand.Capture.class);
        assertThat(CommandMessage.read(example(CommandMessage.VOID)))
                .isInstanceOf(PaymentCommand.End.class);
        var refund =
                (PaymentCommand.RefundPart) CommandMessage.read(example(CommandMessage.REFUND));
        assertThat(refund.amount()).isEqualTo(Money.parse("29.90", "EUR"));
    }

    @Test
    void refusesACommandWithSomethingMissing() {
        for (var body :
                List.of(
                        "{}",
                        "{\"orderId\":\"" + ORDER + "\"}",
                        "{\"orderId\":\"" + ORDER + "\",\"reason\":null}")) {
            var message = message(CommandMessage.VOID, body);
            assertThatThrownBy(() -> CommandMessage.read(message))
                    .as(body)
                    .isInstanceOf(UndecodableMessage.class);
        }
    }

    private static Message example(String type) {
        return message(type, Contracts.event("payments.commands/" + type).example());
    }

    private static Message message(String type, String body) {
        return new Message(
                UUID.randomUUID(),
                type,
                "/order-service",
                "payments.commands",
                ORDER.toString(),
                Instant.EPOCH,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
