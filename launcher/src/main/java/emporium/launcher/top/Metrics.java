package emporium.launcher.top;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** What one process tells at {@code /actuator/prometheus}. */
record Metrics(List<Point> points) {

    /** One number and what it is about. */
    record Point(String name, Map<String, String> labels, double value) {

        String label(String key) {
            return labels.getOrDefault(key, "");
        }
    }

    private static final Pattern LINE = Pattern.compile("([\\w:]+)(?:\\{(.*)})? (\\S+)(?: .*)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    Metrics {
        points = List.copyOf(points);
    }

    static Metrics none() {
        return new Metrics(List.of());
    }

    /** In the text format of Prometheus; what cannot be read is left out. */
    static Metrics of(String text) {
        var points = new ArrayList<Point>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .forEach(line ->
                        points.add(
                                new Point(
                                        line.group(1),
                                        labels(line.group(2) == null ? "" : line.group(2)),
                                        number(line.group(3)))));
        return new Metrics(points);
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
            case "NaN" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    double sum(String name, Predicate<Point> which) {
        return values(name, which).sum();
    }

    /** Empty where there is no such number: not the same as none of what it counts. */
    OptionalDouble sum(String name) {
        return values(name, _ -> true).reduce(Double::sum);
    }

    OptionalDouble max(String name) {
        return values(name, _ -> true).max();
    }

    List<Point> named(String name) {
        return points.stream().filter(point -> point.name().equals(name)).toList();
    }

    private DoubleStream values(String name, Predicate<Point> which) {
        return points.stream()
                .filter(point -> point.name().equals(name))
                .filter(which)
                .mapToDouble(Point::value)
                .filter(Double::isFinite);
    }
}
