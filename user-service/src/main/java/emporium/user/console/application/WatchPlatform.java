package emporium.user.console.application;

import emporium.user.console.application.Instances.Instance;
import emporium.user.console.application.Readings.Counted;
import emporium.user.console.application.Readings.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Reads every instance's counters, and tells from the reading before how much that is in a second.
 * The first look knows no rates; nobody looks, nothing is read.
 */
@Service
public class WatchPlatform {

    /** Less is more noise than rate. */
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /** Longer ago is no "now". */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Instances instances;
    private final Readings readings;
    private final Clock clock;
    private final Map<String, List<Reading>> earlier = new ConcurrentHashMap<>();

    WatchPlatform(Instances instances, Readings readings, Clock clock) {
        this.instances = instances;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * @param instances by service and id
     * @param calls between services, all instances of each together; by caller and callee
     */
    public record Overview(Instant asOf, List<Watched> instances, List<Edge> calls) {}

    /**
     * @param reading empty if it does not answer
     * @param traffic empty until it has been read twice
     */
    public record Watched(Instance instance, Optional<Reading> reading, Optional<Rate> traffic) {}

    /**
     * @param breaker the least closed one of the caller's instances; "closed" where there is none
     */
    public record Edge(String from, String to, Optional<Rate> rate, String breaker) {}

    /**
     * @param meanMillis empty if nothing was asked
     */
    public record Rate(double perSecond, double failedPerSecond, Optional<Double> meanMillis) {

        static Rate of(Counted counted, Duration time) {
            var seconds = time.toNanos() / 1e9;
            var mean =
                    counted.count() == 0
                            ? Optional.<Double>empty()
                            : Optional.of(1000 * counted.seconds() / counted.count());
            return new Rate(counted.count() / seconds, counted.failed() / seconds, mean);
        }

        Rate plus(Rate other) {
            return new Rate(
                    perSecond + other.perSecond,
                    failedPerSecond + other.failedPerSecond,
                    Optional.empty());
        }
    }

    public Overview look() {
        var all =
                instances.all().stream()
                        .sorted(Comparator.comparing(Instance::service).thenComparing(Instance::id))
                        .toList();
        earlier.keySet().retainAll(all.stream().map(Instance::id).toList());
        var found = readings.of(all);
        var names = names(all);
        var watched = new ArrayList<Watched>();
        var edges = new TreeMap<String, Edge>();
        for (var i = 0; i < all.size(); i++) {
            var instance = all.get(i);
            var reading = found.get(i);
            var before = reading.flatMap(now -> before(instance, now));
            watched.add(
                    new Watched(
                            instance,
                            reading,
                            reading.flatMap(now -> before.map(then -> traffic(then, now)))));
            reading.ifPresent(now -> addCalls(instance.service(), before, now, names, edges));
        }
        return new Overview(clock.instant(), watched, List.copyOf(edges.values()));
    }

    /** The newest that is old enough; what is too old is forgotten. */
    private Optional<Reading> before(Instance instance, Reading now) {
        var known = earlier.getOrDefault(instance.id(), List.of());
        var kept =
                known.stream().filter(then -> then.at().isAfter(now.at().minus(LONGEST))).toList();
        var more = new ArrayList<>(kept);
        more.add(now);
        earlier.put(instance.id(), List.copyOf(more));
        return kept.reversed().stream()
                .filter(then -> !then.at().isAfter(now.at().minus(SHORTEST)))
                .findFirst();
    }

    private static Rate traffic(Reading before, Reading now) {
        var time = Duration.between(before.at(), now.at());
        return Rate.of(now.requests().since(before.requests()), time);
    }

    /** The service behind each name that a call may have; what is not of the platform has none. */
    private static Map<String, String> names(List<Instance> instances) {
        var names = new HashMap<String, String>();
        for (var instance : instances) {
            names.put(instance.service(), instance.service());
            names.put("@" + instance.address().getAuthority(), instance.service());
        }
        return names;
    }

    private static void addCalls(
            String from,
            Optional<Reading> before,
            Reading now,
            Map<String, String> names,
            Map<String, Edge> edges) {
        now.calls()
                .forEach((name, counted) -> {
                    var to = names.get(name);
                    if (to == null) {
                        return;
                    }
                    var rate =
                            before.map(then ->
                                    Rate.of(
                                            counted.since(
                                                    then.calls().getOrDefault(name, Counted.NONE)),
                                            Duration.between(then.at(), now.at())));
                    var breaker =
                            now.breakers().entrySet().stream()
                                    .filter(guard -> guard.getKey().endsWith(name))
                                    .map(Map.Entry::getValue)
                                    .filter(state -> !state.equals("closed"))
                                    .findFirst()
                                    .orElse("closed");
                    edges.merge(
                            from + " " + to,
                            new Edge(from, to, rate, breaker),
                            WatchPlatform::together);
                });
    }

    private static Edge together(Edge one, Edge other) {
        var rate =
                one.rate().isPresent() && other.rate().isPresent()
                        ? Optional.of(one.rate().get().plus(other.rate().get()))
                        : one.rate().or(other::rate);
        return new Edge(
                one.from(),
                one.to(),
                rate,
                one.breaker().equals("closed") ? other.breaker() : one.breaker());
    }
}
