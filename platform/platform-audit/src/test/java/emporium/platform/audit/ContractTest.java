package emporium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.contract.Contracts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** What is published is what the contracts promise, to the letter of their examples. */
class ContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID ACTION = UUID.fromString("019aa1c4-9a10-7c3e-8f21-6d0a4b7c2e55");
    private static final String ACTOR = "019aa1c4-7d52-7d0b-9a3f-2b8f1e6c4d10";

    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final Actions actions =
            new Actions(sent::addAll, TransactionOperations.withoutTransaction());

    @Test
    void tellsWhatSomebodyIsAboutToDo() {
        actions.begin(
                new ActionMessage.Begun(
                        ACTION,
                        ACTOR,
                        List.of("ADMIN", "STAFF"),
                        "PUT",
                        "/api/products/{id}",
                        "/api/products/019aa1c4-0000-7000-8000-000000000001",
                        "c0ffee01",
                        "4bf92f3577b34da6a3ce929d0e0e4736",
                        Instant.parse("2026-11-21T08:30:00Z")));
        assertSent("staff-action.v1");
    }

    @Test
    void tellsHowItEnded() {
        actions.end(
                new ActionMessage.Ended(
                        ACTION, ACTOR, 200, Instant.parse("2026-11-21T08:30:00.042Z")));
        assertSent("staff-action-ended.v1");
    }

    private void assertSent(String type) {
        var message = sent.getFirst();
        assertThat(message.topic()).isEqualTo("staff.actions");
        assertThat(message.key()).isEqualTo(ACTOR);
        assertThat(message.type()).isEqualTo(type);
        var contract = Contracts.event("staff.actions/" + type);
        var json = JSON.writeValueAsString(message.data());
        contract.assertValid(json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(contract.example()));
    }
}
