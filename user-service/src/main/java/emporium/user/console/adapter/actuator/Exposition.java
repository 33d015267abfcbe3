package emporium.user.console.adapter.actuator;

import emporium.user.console.application.Readings.Counted;
import emporium.user.console.application.Readings.Queues;
import emporium.user.console.application.Readings.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Metrics in the text format of Prometheus (exposition format 0.0.4). */
final class Exposition {

    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern LABEL = Pattern.compile("(\\w+)=" + QUOTED);
    private static final Pattern LINE =
            Pattern.compile("([\\w:]+)(?:\\{((?:" + LABEL + ",?)*)})? (\\S+)(?: .*)?");

    /** Of a line, behind its name, its labels, and the last of those. */
    private static final int VALUE = 5;

    private static final String SERVED = "http_server_requests_seconds";
    private static final String GUARDED = "resilience4j_circuitbreaker_calls_seconds";
    private static final String CALLED = "http_client_requests_seconds";

    private final List<Point> points = new ArrayList<>();

    private record Point(String name, Map<String, String> labels, double value) {

        String label(String key) {
            return labels.getOrDefault(key, "");
        }
    }

    Exposition(String text) {
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(line -> line.matches() && !line.group(VALUE).equals("NaN"))
                .forEach(line ->
                        points.add(
                                new Point(
                                        line.group(1),
                                        labels(line.group(2) == null ? "" : line.group(2)),
                                        number(line.group(VALUE)))));
    }

    Reading reading(Instant at, String version) {
        var uptime = sum("process_uptime_seconds", _ -> true);
        var heap = sum("jvm_memory_used_bytes", point -> point.label("area").equals("heap"));
        return new Reading(
                at,
                version,
                Duration.ofMillis(Math.round(1000 * uptime)),
                Math.round(heap),
                counted(SERVED, point -> !point.label("uri").startsWith("/actuator")),
                calls(),
                breakers(),
                queues());
    }

    private Map<String, Counted> calls() {
        var calls = new HashMap<String, Counted>();
        named(CALLED + "_count")
                .map(point -> point.label("client_name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name ->
                        calls.put(
                                name,
                                counted(CALLED, point -> point.label("client_name").equals(name))));
        addPassedOn(calls);
        return calls;
    }

    /** A gateway's calls are counted by its breakers only, one for each route and instance. */
    private void addPassedOn(Map<String, Counted> calls) {
        named(GUARDED + "_count")
                .map(point -> point.label("name"))
                .filter(name -> name.contains("@"))
                .distinct()
                .forEach(name ->
                        calls.merge(
                                name.substring(name.indexOf('@')),
                                counted(GUARDED, point -> point.label("name").equals(name)),
                                Counted::plus));
    }

    private Map<String, String> breakers() {
        var states = new HashMap<String, String>();
        named("resilience4j_circuitbreaker_state")
                .filter(point -> point.value() == 1)
                .forEach(point -> states.put(point.label("name"), point.label("state")));
        return states;
    }

    private Optional<Queues> queues() {
        var oldest = named("emporium_outbox_oldest_seconds").mapToDouble(Point::value).max();
        if (oldest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Queues(
                        Duration.ofMillis(Math.round(1000 * oldest.getAsDouble())),
                        Math.round(sum("emporium_inbox_lag", _ -> true)),
                        Math.round(sum("emporium_inbox_dead_letters_total", _ -> true))));
    }

    /** Answers of 500 and more, and calls without an answer, are failures. */
    private Counted counted(String timer, Predicate<Point> which) {
        var failed =
                which.and(point ->
                        point.label("status").startsWith("5")
                                || point.label("status").equals("CLIENT_ERROR")
                                || point.label("kind").equals("failed"));
        return new Counted(
                sum(timer + "_count", which),
                sum(timer + "_count", failed),
                sum(timer + "_sum", which));
    }

    private double sum(String name, Predicate<Point> which) {
        return named(name).filter(which).mapToDouble(Point::value).sum();
    }

    private Stream<Point> named(String name) {
        return points.stream().filter(point -> point.name().equals(name));
    }

    private static Map<String, String> labels(String text) {
        var labels = new HashMap<String, String>();
        LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        return labels;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
