package emporium.user.privacy.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.messaging.Message;
import emporium.platform.test.contract.Contracts;
import emporium.user.domain.AccountId;
import emporium.user.mailbox.application.Secret;
import emporium.user.privacy.application.Erasure;
import emporium.user.privacy.application.Erasures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureContractTest implements Erasures {

    private final List<String> heard = new ArrayList<>();

    @Test
    void hearsWhoHasForgottenWhom() {
        var example = Contracts.event("privacy.events/erasure-completed.v1").example();
        ErasureListener.take(
                new Message(
                        new UUID(0, 1),
                        "erasure-completed.v1",
                        "/order-service",
                        "privacy.events",
                        "",
                        Instant.EPOCH,
                        example.getBytes(StandardCharsets.UTF_8)),
                this);

        assertThat(heard)
                .containsExactly(
                        "019aa1c4-7d52-7d0b-9a3f-2b8f1e6c4d10 order-service 2026-12-01T09:15:01Z");
    }

    @Override
    public void completed(AccountId id, String service, Instant at) {
        heard.add(id + " " + service + " " + at);
    }

    @Override
    public void begin(AccountId id, Secret receipt, Collection<String> services, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Erasure> find(Secret receipt) {
        throw new UnsupportedOperationException();
    }
}
