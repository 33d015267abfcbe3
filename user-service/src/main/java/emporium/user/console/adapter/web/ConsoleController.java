package emporium.user.console.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.user.console.application.Readings.Queues;
import emporium.user.console.application.WatchPlatform;
import emporium.user.console.application.WatchPlatform.Edge;
import emporium.user.console.application.WatchPlatform.Rate;
import emporium.user.console.application.WatchPlatform.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsoleController {

    private final WatchPlatform platform;

    ConsoleController(WatchPlatform platform) {
        this.platform = platform;
    }

    @GetMapping("/api/admin/platform")
    Answer look() {
        var overview = platform.look();
        return new Answer(
                overview.asOf(),
                overview.instances().stream().map(InstanceAnswer::of).toList(),
                overview.calls().stream().map(CallAnswer::of).toList());
    }

    record Answer(Instant asOf, List<InstanceAnswer> instances, List<CallAnswer> calls) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InstanceAnswer(
            String service,
            String id,
            boolean answers,
            @Nullable String version,
            @Nullable Long uptimeSeconds,
            @Nullable Long heapBytes,
            @Nullable RateAnswer traffic,
            @Nullable Map<String, String> breakers,
            @Nullable QueuesAnswer queues) {

        static InstanceAnswer of(Watched watched) {
            var instance = watched.instance();
            var reading = watched.reading();
            return new InstanceAnswer(
                    instance.service(),
                    instance.id(),
                    reading.isPresent(),
                    reading.map(told -> told.version()).orElse(null),
                    reading.map(told -> told.uptime().toSeconds()).orElse(null),
                    reading.map(told -> told.heapBytes()).orElse(null),
                    watched.traffic().map(RateAnswer::of).orElse(null),
                    reading.map(told -> told.breakers()).orElse(null),
                    reading.flatMap(told -> told.queues()).map(QueuesAnswer::of).orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallAnswer(String from, String to, String breaker, @Nullable RateAnswer traffic) {

        static CallAnswer of(Edge edge) {
            return new CallAnswer(
                    edge.from(),
                    edge.to(),
                    edge.breaker(),
                    edge.rate().map(RateAnswer::of).orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RateAnswer(double perSecond, double failedPerSecond, @Nullable Double meanMillis) {

        static RateAnswer of(Rate rate) {
            return new RateAnswer(
                    rounded(rate.perSecond()),
                    rounded(rate.failedPerSecond()),
                    rate.meanMillis().map(RateAnswer::rounded).orElse(null));
        }

        private static double rounded(double value) {
            return Math.round(100 * value) / 100.0;
        }
    }

    record QueuesAnswer(double outboxSeconds, long lag, long deadLetters) {

        static QueuesAnswer of(Queues queues) {
            return new QueuesAnswer(
                    queues.outboxAge().toMillis() / 1000.0, queues.lag(), queues.deadLetters());
        }
    }
}
