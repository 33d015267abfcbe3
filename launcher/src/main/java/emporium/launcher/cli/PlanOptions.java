package emporium.launcher.cli;

import emporium.launcher.home.Checkout;
import emporium.launcher.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which processes, said once for all commands that start some. */
final class PlanOptions {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Only these, and the PostgreSQL, Kafka, registry and config server they need.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--except",
            split = ",",
            paramLabel = "NAME",
            description =
                    "All but these: run them from your IDE (./shop env NAME tells their settings).")
    private List<String> except = new ArrayList<>();

    @Option(
            names = "--instances",
            split = ",",
            paramLabel = "NAME=N",
            description = "Several instances of a service; further ones take free ports.")
    private Map<String, Integer> instances = new LinkedHashMap<>();

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "NAME",
            description =
                    "tracing: every request's way through the platform, with a page to look at it"
                            + " (Zipkin; fetched from Maven Central the first time, 84 MB).")
    private List<String> extras = new ArrayList<>();

    Plan plan(Checkout checkout) {
        return Plan.of(only, except, instances, checkout::has).with(extras);
    }
}
