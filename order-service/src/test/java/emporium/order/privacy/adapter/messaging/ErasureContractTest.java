package emporium.order.privacy.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.messaging.Message;
import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ErasureContractTest {

    private static final UUID ADA = UUID.fromString("019aa1c4-7d52-7d0b-9a3f-2b8f1e6c4d10");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void hearsWhoIsGone() {
        var example = Contracts.event("users.events/user-erased.v1").example();
        var message =
                new Message(
                        new UUID(0, 1),
                        "user-erased.v1",
                        "/user-service",
                        "users.events",
                        "",
                        Instant.EPOCH,
                        example.getBytes(StandardCharsets.UTF_8));

        assertThat(ErasureMessaging.read(message)).isEqualTo(ADA);
    }

    @Test
    void saysThatItHasForgotten() {
        var sent = new ArrayList<OutgoingMessage>();
        var at = Instant.parse("2026-12-01T09:15:01Z");
        new OutboxForgotten(sent::addAll).tell(List.of(ADA), at);

        var message = sent.getFirst();
        assertThat(message.topic()).isEqualTo("privacy.events");
        assertThat(message.key()).isEqualTo(ADA.toString());
        Contracts.event("privacy.events/" + message.type())
                .assertValid(JSON.writeValueAsString(message.data()));
        assertThat(JSON.valueToTree(message.data()).get("service").asString())
                .isEqualTo("order-service");
    }
}
