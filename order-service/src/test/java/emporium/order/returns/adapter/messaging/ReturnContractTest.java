package emporium.order.returns.adapter.messaging;

import static emporium.order.order.domain.SampleOrder.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.adapter.ShopMapper;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.order.domain.SampleOrder;
import emporium.order.returns.domain.Decision;
import emporium.order.returns.domain.Deliveries;
import emporium.order.returns.domain.Reason;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnChange;
import emporium.order.returns.domain.ReturnEvent;
import emporium.order.returns.domain.ReturnId;
import emporium.order.returns.domain.ReturnStatus;
import emporium.platform.messaging.Message;
import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.contract.Contracts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written, and what is read, is what contracts/events says. */
class ReturnContractTest {

    private static final Sku MUG = new Sku("MUG");

    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final OutboxReturnPost post = new OutboxReturnPost(sent::addAll);

    @Test
    void everyEventAndCommandFitsItsContract() {
        var order = SampleOrder.paid();
        var who = order.purchase().customer();
        var purchase = order.purchase();
        var lines =
                new Deliveries(purchase.lines(), purchase.totals(), List.of())
                        .sendBack(Map.of(MUG, 2));
        var back =
                new Return(
                        new ReturnId(new UUID(1, 1)),
                        order.id(),
                        order.number(),
                        NOW,
                        Reason.WRONG_ITEM,
                        "too <small>",
                        lines,
                        1,
                        new ReturnStatus.Requested(),
                        new Restock.Nothing());
        var decisions = List.of(new Decision(MUG, 1, "berlin"));
        var received = back.receive(decisions, Money.euros("13.39"), who, NOW).orElseThrow();
        var closed = back.receive(List.of(new Decision(MUG, 0, null)), Money.euros("0"), who, NOW);

        post.send(
                List.of(
                        new ReturnChange(back, new ReturnEvent.Requested(who), false),
                        received,
                        closed.orElseThrow(),
                        received.goods().refunded(who).orElseThrow(),
                        received.goods().restocked(new Restock.Done()).orElseThrow()),
                NOW);

        var json = ShopMapper.make();
        for (var message : sent) {
            var name = message.topic() + "/" + message.type();
            Contracts.event(name).assertValid(json.writeValueAsString(message.data()));
            assertThat(message.key()).isEqualTo(order.id().toString());
        }
        assertThat(sent.stream().map(OutgoingMessage::type))
                .containsExactly(
                        "return-requested.v1",
                        "return-received.v1",
                        "restock-stock.v1",
                        "return-received.v1",
                        "return-refunded.v1");
    }

    @Test
    void bothAnswersAreUnderstood() {
        var id = new ReturnId(UUID.fromString("01932f6e-77aa-7b10-8c3d-6a5b4c3d2e1f"));
        assertThat(read("stock-returned.v1")).isEqualTo(Map.entry(id, new Restock.Done()));
        assertThat(read("restock-refused.v1"))
                .isEqualTo(Map.entry(id, new Restock.Refused("unknown-warehouse")));
    }

    private static Map.Entry<ReturnId, Restock> read(String type) {
        var topic = "inventory.reservations";
        var body = Contracts.event(topic + "/" + type).example().getBytes(UTF_8);
        return RestockMessage.read(
                new Message(UUID.randomUUID(), type, "/test", topic, "key", NOW, body));
    }
}
