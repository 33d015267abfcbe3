package emporium.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.launcher.Refusal;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void movesEveryPortByTheOffset() {
        var ports = new Ports(1000);

        assertThat(ports.of("gateway")).isEqualTo(9080);
        assertThat(ports.postgres()).isEqualTo(16432);
        assertThat(ports.kafka()).isEqualTo(20092);
        assertThat(ports.smtp()).isEqualTo(9025);
        assertThat(ports.gateway()).isEqualTo("http://localhost:9080");
    }

    @Test
    void givesNoPortTwice() {
        var ports = new Ports(0);
        var all =
                new HashSet<>(
                        List.of(
                                ports.postgres(),
                                ports.kafka(),
                                ports.kafkaController(),
                                ports.smtp()));
        Services.ALL.forEach(service -> all.add(ports.of(service)));

        assertThat(all).hasSize(Services.ALL.size() + 4);
    }

    @Test
    void refusesAnOffsetBeyondTheLastPort() {
        assertThatThrownBy(() -> new Ports(50_000)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(Refusal.class);
    }
}
