package emporium.storefront.staff.platform;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.staff.platform.Platform.Call;
import emporium.storefront.staff.platform.Platform.Instance;
import emporium.storefront.staff.platform.Platform.Look;
import emporium.storefront.staff.platform.Platform.Rate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {

    @Test
    void theDoorStandsAboveThePagesAndThoseAboveAllOthers() {
        var boxes =
                topology(List.of(), "user-service", "gateway", "storefront", "a-service").boxes();

        assertThat(boxes.stream().map(Topology.Box::service))
                .containsExactly("a-service", "gateway", "storefront", "user-service");
        assertThat(boxes.get(1).y()).isLessThan(boxes.get(2).y());
        assertThat(boxes.get(2).y()).isLessThan(boxes.get(0).y());
        assertThat(boxes.get(0).y()).isEqualTo(boxes.get(3).y());
        assertThat(boxes).allMatch(box -> box.x() >= 0 && box.x() + 146 <= Topology.WIDTH);
    }

    @Test
    void aCallIsALineToWhoIsThereAndTellsHowItDoes() {
        var lines =
                topology(
                                List.of(
                                        call("gateway", "a-service", "closed", 99, 0),
                                        call("a-service", "b-service", "open", 1, 1),
                                        call("b-service", "a-service", "closed", 1, 0.5),
                                        call("b-service", "gateway", "closed", 0, 0),
                                        call("a-service", "a-service", "closed", 1, 0),
                                        call("a-service", "elsewhere", "closed", 1, 0)),
                                "gateway",
                                "a-service",
                                "b-service")
                        .lines();

        assertThat(lines.stream().map(Topology.Line::state))
                .containsExactly("busy", "cut", "failing", "calm");
        assertThat(lines.get(0).width()).isEqualTo(4);
        assertThat(lines.get(1).path()).as("neighbours").contains("Q");
        assertThat(lines.get(0).path()).as("down").contains("L").startsWith("M480 64");
        assertThat(lines.get(3).path()).as("up").endsWith("L480 64");
    }

    private static Topology topology(List<Call> calls, String... services) {
        var instances =
                List.of(services).stream()
                        .map(service ->
                                new Instance(
                                        service,
                                        service + "-1",
                                        true,
                                        "",
                                        1L,
                                        1L,
                                        null,
                                        null,
                                        null))
                        .toList();
        return Topology.of(new Look(Instant.EPOCH, instances, calls));
    }

    private static Call call(String from, String to, String breaker, double rate, double failed) {
        return new Call(from, to, breaker, new Rate(rate, failed, null));
    }
}
