package emporium.user.adapter.messaging;

import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import emporium.user.application.AccountEvents;
import emporium.user.domain.AccountEvent;
import org.springframework.stereotype.Component;

@Component
class OutboxAccountEvents implements AccountEvents {

    private final Outbox outbox;

    OutboxAccountEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(AccountEvent event) {
        outbox.append(
                switch (event) {
                    case AccountEvent.Registered it ->
                            message(
                                    it,
                                    "user-registered.v1",
                                    new AccountMessage.Present(
                                            it.id().value(),
                                            it.email().value(),
                                            it.name(),
                                            it.at()));
                    case AccountEvent.Changed it ->
                            message(
                                    it,
                                    "user-changed.v1",
                                    new AccountMessage.Present(
                                            it.id().value(),
                                            it.email().value(),
                                            it.name(),
                                            it.at()));
                    case AccountEvent.SignedOut it ->
                            message(
                                    it,
                                    "user-signed-out.v1",
                                    new AccountMessage.Gone(it.id().value(), it.at()));
                    case AccountEvent.Erased it ->
                            message(
                                    it,
                                    "user-erased.v1",
                                    new AccountMessage.Gone(it.id().value(), it.at()));
                });
    }

    private static OutgoingMessage message(AccountEvent event, String type, AccountMessage data) {
        return new OutgoingMessage(
                AccountTopics.EVENTS, event.id().toString(), type, event.at(), data);
    }
}
