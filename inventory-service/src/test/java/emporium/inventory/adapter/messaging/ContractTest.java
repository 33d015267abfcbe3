package emporium.inventory.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.inventory.domain.Allocation;
import emporium.inventory.domain.Answer;
import emporium.inventory.domain.Availability;
import emporium.inventory.domain.Command;
import emporium.inventory.domain.Line;
import emporium.inventory.domain.OrderId;
import emporium.inventory.domain.Restocking;
import emporium.inventory.domain.Shortage;
import emporium.inventory.domain.Sku;
import emporium.platform.messaging.Message;
import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

    private static final UUID ID = UUID.fromString("01932f6e-5c1a-7a44-9d0e-3f1b6a2c7d10");
    private static final OrderId ORDER = new OrderId(ID);
    private static final UUID RESTOCK = UUID.fromString("01932f6e-77aa-7b10-8c3d-6a5b4c3d2e1f");
    private static final Instant NOW = Instant.parse("2026-11-20T20:15:00.123Z");
    private static final Instant UNTIL = Instant.parse("2026-11-20T20:30:00Z");
    private static final Sku LAMP = new Sku("LAMP-BRASS");
    private static final Sku MUG = new Sku("MUG-BLUE");

    @Test
    void readsTheCommandsAsPublished() {
        assertThat(read("reserve-stock.v1"))
                .isEqualTo(
                        new Command.Reserve(
                                ORDER, "DE", List.of(new Line(LAMP, 2), new Line(MUG, 6)), UNTIL));
        assertThat(read("commit-stock.v1")).isEqualTo(new Command.Commit(ORDER));
        assertThat(read("release-stock.v1")).isEqualTo(new Command.Release(ORDER, "card-declined"));
        assertThat(read("restock-stock.v1"))
                .isEqualTo(
                        new Command.Restock(
                                ORDER,
                                new Restocking(
                                        RESTOCK,
                                        List.of(
                                                new Allocation(LAMP, "berlin", 1),
                                                new Allocation(MUG, "lyon", 2)))));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsPublished(OutgoingMessage message) {
        var contract = Contracts.event(message.topic() + "/" + message.type());
        var json = JsonMapper.shared();

        var said = json.writeValueAsString(message.data());
        contract.assertValid(said);
        assertThat(json.readTree(said)).isEqualTo(json.readTree(contract.example()));
    }

    static Stream<OutgoingMessage> saysWhatIsPublished() {
        return Stream.of(
                ReservationMessage.outgoing(
                        new Answer.Reserved(
                                ORDER,
                                List.of(
                                        new Allocation(LAMP, "berlin", 2),
                                        new Allocation(MUG, "berlin", 4),
                                        new Allocation(MUG, "lyon", 2)),
                                UNTIL),
                        NOW),
                ReservationMessage.outgoing(
                        new Answer.Refused(ORDER, List.of(new Shortage(LAMP, 2, 1))), NOW),
                ReservationMessage.outgoing(new Answer.Committed(ORDER), NOW),
                ReservationMessage.outgoing(new Answer.Released(ORDER, false), NOW),
                ReservationMessage.outgoing(new Answer.Expired(ORDER), NOW),
                ReservationMessage.outgoing(new Answer.Returned(ORDER, RESTOCK), NOW),
                ReservationMessage.outgoing(
                        new Answer.RestockRefused(
                                ORDER, RESTOCK, Answer.Obstacle.UNKNOWN_WAREHOUSE),
                        NOW),
                StockChangedV1.outgoing(new Availability(LAMP, 17, 42), NOW));
    }

    private static Command read(String type) {
        var example = Contracts.event("inventory.commands/" + type).example();
        return CommandMessage.read(
                new Message(
                        UUID.randomUUID(),
                        type,
                        "/order-service",
                        "inventory.commands",
                        ID.toString(),
                        NOW,
                        example.getBytes(StandardCharsets.UTF_8)));
    }
}
