package emporium.user.mailbox.adapter.messaging;

import emporium.platform.messaging.Topics;
import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import emporium.user.domain.Account;
import emporium.user.mailbox.application.AccountMails;
import emporium.user.mailbox.application.Proof;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands to notification-service; what makes a link work is in none of them. */
@Configuration(proxyBeanMethods = false)
class OutboxAccountMails implements AccountMails {

    static final String COMMANDS = "notifications.commands";

    private final Outbox outbox;

    OutboxAccountMails(Outbox outbox) {
        this.outbox = outbox;
    }

    @Bean
    static Topics notificationCommands() {
        return Topics.of(COMMANDS);
    }

    @Override
    public void send(Proof proof, Account to, String language, Instant now) {
        var kind = proof.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-');
        append(proof.id(), kind, to, language, proof.expiresAt(), now);
    }

    @Override
    public void passwordChanged(UUID id, Account to, String language, Instant now) {
        append(id, "password-changed", to, language, null, now);
    }

    private void append(
            UUID id,
            String kind,
            Account to,
            String language,
            @Nullable Instant expiresAt,
            Instant now) {
        var command =
                new AccountMailCommand(
                        id,
                        kind,
                        to.id().value(),
                        to.email().value(),
                        to.name(),
                        language,
                        expiresAt,
                        now);
        outbox.append(
                new OutgoingMessage(COMMANDS, id.toString(), "send-account-mail.v1", now, command));
    }
}
