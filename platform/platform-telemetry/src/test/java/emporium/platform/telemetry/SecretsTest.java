package emporium.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization: Bearer abc.def.ghi | Authorization: Bearer ***",
                "Basic dXNlcjpwdw== refused | Basic *** refused",
                "{\"password\":\"hunter2\",\"name\":\"x\"} | {\"password\":\"***\",\"name\":\"x\"}",
                "client_secret=abc&grant_type=x | client_secret=***&grant_type=x",
                "card 4111 1111 1111 1111 | card ***",
                "nothing to hide, 12345 | nothing to hide, 12345",
            })
    void areMasked(String text, String masked) {
        assertThat(Secrets.masked(text)).isEqualTo(masked);
    }
}
