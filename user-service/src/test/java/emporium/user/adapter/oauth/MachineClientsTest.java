package emporium.user.adapter.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineClientsTest {

    @Test
    void readsNamesAndSecrets() {
        assertThat(MachineClients.parse("order-service=c2VjcmV0==, payment-service=x"))
                .containsEntry("order-service", "c2VjcmV0==")
                .containsEntry("payment-service", "x")
                .hasSize(2);
    }

    @Test
    void mayHaveNone() {
        assertThat(MachineClients.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "=secret", "order-service="})
    void saysSoIfItIsWrittenWrongly(String text) {
        assertThatThrownBy(() -> MachineClients.parse(text))
                .hasMessageContaining("EMPORIUM_CLIENTS");
    }
}
