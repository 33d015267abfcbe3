package emporium.platform.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class UnavailableProblemTest {

    @Test
    void tellsAnOutageAsOneAndWhenToComeBack() {
        var outage = new TargetUnavailable("user-service", "10.0.0.7", Duration.ofSeconds(3), null);
        var answer = new UnavailableProblem().unavailable(outage);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("3");
        assertThat(answer.getHeaders().getContentType())
                .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).asString().doesNotContain("10.0.0.7", "user-service");
        assertThat(ProxyStatus.isFurtherOn(answer.getHeaders().getFirst(ProxyStatus.HEADER)))
                .isTrue();
    }
}
