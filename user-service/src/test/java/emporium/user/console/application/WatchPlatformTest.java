package emporium.user.console.application;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.user.console.application.Instances.Instance;
import emporium.user.console.application.Readings.Counted;
import emporium.user.console.application.Readings.Reading;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchPlatformTest {

    private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");

    private final List<Instance> running = new ArrayList<>();
    private final Map<String, Reading> told = new HashMap<>();
    private final WatchPlatform platform =
            new WatchPlatform(
                    () -> running,
                    asked ->
                            asked.stream()
                                    .map(each -> Optional.ofNullable(told.get(each.id())))
                                    .toList(),
                    Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void ratesAreThoseSinceTheLastLook() {
        runs("order-service", "o-1");
        runs("catalog-service", "c-1");
        tells("o-1", 0, 100, 2, Map.of("catalog-service", new Counted(40, 0, 1)));
        assertThat(platform.look().instances().getLast().traffic()).isEmpty();

        tells("o-1", 5, 150, 3, Map.of("catalog-service", new Counted(60, 5, 2)));
        var look = platform.look();

        var traffic = look.instances().getLast().traffic().orElseThrow();
        assertThat(traffic.perSecond()).isEqualTo(10);
        assertThat(traffic.failedPerSecond()).isEqualTo(0.2);
        var call = look.calls().getFirst();
        assertThat(call.from() + " " + call.to()).isEqualTo("order-service catalog-service");
        assertThat(call.rate().orElseThrow().perSecond()).isEqualTo(4);
        assertThat(call.rate().orElseThrow().failedPerSecond()).isEqualTo(1);
        assertThat(call.rate().orElseThrow().meanMillis()).contains(50.0);
    }

    @Test
    void aProcessThatBeganAnewCountsFromItsOwnStart() {
        runs("order-service", "o-1");
        tells("o-1", 0, 1_000, 0, Map.of());
        platform.look();

        tells("o-1", 10, 30, 0, Map.of());

        assertThat(platform.look().instances().getFirst().traffic().orElseThrow().perSecond())
                .isEqualTo(3);
    }

    @Test
    void aLookThatIsTooCloseOrTooLongAgoIsNoMeasure() {
        runs("order-service", "o-1");
        tells("o-1", 0, 0, 0, Map.of());
        platform.look();
        tells("o-1", 1, 50, 0, Map.of());
        assertThat(platform.look().instances().getFirst().traffic()).isEmpty();
        tells("o-1", 2, 80, 0, Map.of());
        assertThat(platform.look().instances().getFirst().traffic().orElseThrow().perSecond())
                .isEqualTo(40);
        tells("o-1", 90, 80, 0, Map.of());
        assertThat(platform.look().instances().getFirst().traffic()).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsShownAsSuchAndCallsOfAKindAreOneEdge() {
        runs("order-service", "o-2");
        runs("order-service", "o-1");
        runs("gateway", "g-1");
        tells("o-1", 0, 0, 0, Map.of("gateway", Counted.NONE, "127.0.0.1", Counted.NONE));
        tells("o-2", 0, 0, 0, Map.of("@g-1:8080", Counted.NONE));

        var look = platform.look();

        assertThat(look.instances().stream().map(each -> each.instance().id()))
                .containsExactly("g-1", "o-1", "o-2");
        assertThat(look.instances().getFirst().reading()).isEmpty();
        assertThat(look.calls()).hasSize(1);
    }

    private void runs(String service, String id) {
        running.add(new Instance(service, id, URI.create("http://" + id + ":8080")));
    }

    private void tells(
            String id, int second, double requests, double failed, Map<String, Counted> calls) {
        told.put(
                id,
                new Reading(
                        START.plusSeconds(second),
                        "1.0",
                        Duration.ofMinutes(1),
                        1,
                        new Counted(requests, failed, 1),
                        calls,
                        Map.of(),
                        Optional.empty()));
    }
}
