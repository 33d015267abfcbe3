package emporium.platform.config.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.password",
                "emporium.client.secret",
                "emporium.payment.key",
                "emporium.clients",
                "some.access-token"
            })
    void hidesWhatIsCalledASecret(String key) {
        assertThat(Masking.of(key, "abc")).isEqualTo(Masking.HIDDEN);
    }

    @Test
    void hidesThePasswordInAnAddress() {
        assertThat(Masking.of("registry.url", "http://registry:abc@host:8761/eureka/"))
                .isEqualTo("http://registry:******@host:8761/eureka/");
    }

    @Test
    void showsTheRest() {
        assertThat(Masking.of("gateway.url", "http://host:8080/a")).isEqualTo("http://host:8080/a");
        assertThat(Masking.of("emporium.gateway.body-limit", "1KB")).isEqualTo("1KB");
    }
}
