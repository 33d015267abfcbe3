package emporium.user.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.contract.Contracts;
import emporium.user.domain.AccountEvent;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is published is what the contracts promise, to the letter of their examples. */
class ContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AccountId ADA = AccountId.of("019aa1c4-7d52-7d0b-9a3f-2b8f1e6c4d10");
    private static final Email EMAIL = new Email("ada@example.com");

    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final OutboxAccountEvents events = new OutboxAccountEvents(sent::addAll);

    @Test
    void tellsOfARegistration() {
        publishes(
                new AccountEvent.Registered(
                        ADA, EMAIL, "Ada Lovelace", Instant.parse("2026-11-20T12:00:00Z")),
                "user-registered.v1");
    }

    @Test
    void tellsOfAChange() {
        publishes(
                new AccountEvent.Changed(
                        ADA, EMAIL, "Ada King", Instant.parse("2026-11-21T08:30:00Z")),
                "user-changed.v1");
    }

    @Test
    void tellsThatEverySignInHasEnded() {
        publishes(
                new AccountEvent.SignedOut(ADA, Instant.parse("2026-11-22T18:00:00Z")),
                "user-signed-out.v1");
    }

    @Test
    void tellsOfTheEnd() {
        publishes(
                new AccountEvent.Erased(ADA, Instant.parse("2026-12-01T09:15:00Z")),
                "user-erased.v1");
    }

    private void publishes(AccountEvent event, String type) {
        events.publish(event);
        var message = sent.getFirst();
        assertThat(message.topic()).isEqualTo("users.events");
        assertThat(message.key()).isEqualTo(ADA.toString());
        assertThat(message.type()).isEqualTo(type);
        assertThat(message.time()).isEqualTo(event.at());
        var contract = Contracts.event("users.events/" + type);
        var json = JSON.writeValueAsString(message.data());
        contract.assertValid(json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(contract.example()));
    }
}
