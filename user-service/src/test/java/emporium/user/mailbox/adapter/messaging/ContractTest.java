package emporium.user.mailbox.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.outbox.OutgoingMessage;
import emporium.platform.test.contract.Contracts;
import emporium.user.domain.Account;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.PasswordHash;
import emporium.user.domain.Role;
import emporium.user.mailbox.application.Proof;
import emporium.user.mailbox.application.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final OutboxAccountMails mails = new OutboxAccountMails(sent::addAll);
    private final Account ada =
            Account.register(
                            AccountId.of("019aa1c4-7d52-7d0b-9a3f-2b8f1e6c4d10"),
                            new Email("ada@example.com"),
                            "Ada Lovelace",
                            new PasswordHash("hash"),
                            Set.of(Role.SHOPPER),
                            NOW)
                    .account();

    @Test
    void asksForAMailAsTheExampleDoes() {
        var id = UUID.fromString("019aa1c5-0a11-7c3e-8a4b-5d6e7f809112");
        var until = Instant.parse("2026-11-20T13:00:00Z");
        mails.send(
                new Proof(id, ada.id(), Purpose.RESET_PASSWORD, ada.email(), until),
                ada,
                "de",
                NOW);

        var message = sent.getFirst();
        assertThat(message.topic()).isEqualTo("notifications.commands");
        assertThat(message.key()).isEqualTo(id.toString());
        var contract = Contracts.event("notifications.commands/send-account-mail.v1");
        assertThat(JSON.readTree(JSON.writeValueAsString(message.data())))
                .isEqualTo(JSON.readTree(contract.example()));
        contract.assertValid(contract.example());
    }

    @Test
    void eachKindFitsTheContract() {
        for (var purpose : Purpose.values()) {
            mails.send(
                    new Proof(new UUID(0, 1), ada.id(), purpose, ada.email(), NOW), ada, "en", NOW);
        }
        mails.passwordChanged(new UUID(0, 2), ada, "en", NOW);

        assertThat(sent).hasSize(3);
        var contract = Contracts.event("notifications.commands/send-account-mail.v1");
        sent.forEach(message -> contract.assertValid(json(message)));
    }

    /** Without what is missing, as the outbox writes it. */
    private static String json(OutgoingMessage message) {
        var tree = (tools.jackson.databind.node.ObjectNode) JSON.valueToTree(message.data());
        tree.properties().removeIf(field -> field.getValue().isNull());
        return tree.toString();
    }
}
