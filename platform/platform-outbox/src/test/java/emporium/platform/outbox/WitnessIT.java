package emporium.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who watches what is said sees what goes out, before it does. */
@Import(WitnessIT.Watching.class)
class WitnessIT extends OutboxIT {

    private static final List<RawMessage> SEEN = Collections.synchronizedList(new ArrayList<>());

    @TestConfiguration(proxyBeanMethods = false)
    static class Watching {

        @Bean
        Witness witness() {
            return messages -> {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
                SEEN.addAll(messages);
            };
        }
    }

    @Test
    void aWitnessSeesWhatIsCommittedWithTheIdItGoesOutWith() {
        transaction.executeWithoutResult(status -> {
            outbox.append(message("a", 1));
            var savepoint = status.createSavepoint();
            outbox.append(message("a", 2));
            status.rollbackToSavepoint(savepoint);
        });
        transaction.executeWithoutResult(status -> {
            outbox.append(message("a", 3));
            status.setRollbackOnly();
        });

        var sent = headers(topic.read(1).getFirst());
        assertThat(SEEN).extracting(RawMessage::key).containsExactly("a");
        assertThat(SEEN.getFirst().id()).hasToString(sent.get("ce_id"));
    }
}
