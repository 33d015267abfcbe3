package emporium.user.audit.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.messaging.Message;
import emporium.platform.test.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the services promise to tell can be read here. */
class ActionContractTest {

    private static final UUID ACTION = UUID.fromString("019aa1c4-9a10-7c3e-8f21-6d0a4b7c2e55");

    @Test
    void readsWhatIsAboutToBeDone() {
        var action = ActionMessage.begun(example("staff-action.v1"));
        assertThat(action.id()).isEqualTo(ACTION);
        assertThat(action.actor()).hasToString("019aa1c4-7d52-7d0b-9a3f-2b8f1e6c4d10");
        assertThat(action.roles()).isEqualTo(List.of("ADMIN", "STAFF"));
        assertThat(action.service()).isEqualTo("catalog-service");
        assertThat(action.method()).isEqualTo("PUT");
        assertThat(action.route()).isEqualTo("/api/products/{id}");
        assertThat(action.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(action.at()).isEqualTo(Instant.parse("2026-11-21T08:30:00Z"));
    }

    @Test
    void readsHowItEnded() {
        var outcome = ActionMessage.ended(example("staff-action-ended.v1"));
        assertThat(outcome.actionId()).isEqualTo(ACTION);
        assertThat(outcome.status()).isEqualTo(200);
    }

    private static Message example(String type) {
        return new Message(
                UUID.randomUUID(),
                type,
                "/catalog-service",
                "staff.actions",
                "key",
                Instant.EPOCH,
                Contracts.event("staff.actions/" + type)
                        .example()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
