package emporium.launcher.plan;

import emporium.launcher.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is to run: which programs, how many of each, in the order in which they are shown. */
public record Plan(List<Instance> instances) {

    private static final List<String> EXTRAS = List.of(Services.TRACING);
    private static final Set<String> INFRASTRUCTURE =
            Set.of(Services.POSTGRES, Services.KAFKA, Services.TRACING);

    public Plan {
        instances = List.copyOf(instances);
    }

    /**
     * @param only these and what they need; empty for all
     * @param except all but these
     * @param counts more than one of a service
     * @param exists whether the checkout has that module
     */
    public static Plan of(
            Collection<String> only,
            Collection<String> except,
            Map<String, Integer> counts,
            Predicate<String> exists) {
        for (var names : List.of(only, except, counts.keySet())) {
            names.forEach(Plan::requireKnown);
        }
        var wanted = new LinkedHashSet<String>();
        if (only.isEmpty()) {
            wanted.addAll(programs());
        } else {
            only.forEach(name -> wanted.addAll(withNeeds(name)));
        }
        wanted.removeAll(except);
        counts.keySet().forEach(name -> requireService(name));
        var instances = new ArrayList<Instance>();
        for (var program : programs()) {
            if (wanted.contains(program) && (isInfrastructure(program) || exists.test(program))) {
                for (int number = 1; number <= count(counts, program); number++) {
                    instances.add(new Instance(program, number));
                }
            }
        }
        if (instances.isEmpty()) {
            throw new Refusal(2, "Nothing left to start.");
        }
        return new Plan(instances);
    }

    /** The same, and a program that only runs when it is asked for. */
    public Plan with(Collection<String> extras) {
        var all = new ArrayList<>(instances);
        for (var extra : extras) {
            if (!EXTRAS.contains(extra)) {
                throw new Refusal(
                        2,
                        "There is nothing called \"%s\" to go with it. Known: %s."
                                .formatted(extra, String.join(", ", EXTRAS)));
            }
            all.add(new Instance(extra, 1));
        }
        return new Plan(all.stream().distinct().toList());
    }

    /** Every program that runs unless told otherwise, infrastructure first. */
    public static List<String> programs() {
        var programs = new ArrayList<>(List.of(Services.POSTGRES, Services.KAFKA));
        Services.ALL.forEach(service -> programs.add(service.name()));
        return programs;
    }

    public boolean has(String program) {
        return instances.stream().anyMatch(instance -> instance.program().equals(program));
    }

    /** Those whose code is ours, and so may have to be built. */
    public List<Service> services() {
        return Services.ALL.stream().filter(service -> has(service.name())).toList();
    }

    public static boolean isInfrastructure(String program) {
        return INFRASTRUCTURE.contains(program);
    }

    public static void requireKnown(String program) {
        if (!programs().contains(program)) {
            throw new Refusal(
                    2,
                    "There is no \""
                            + program
                            + "\". Known: "
                            + String.join(", ", programs())
                            + ".");
        }
    }

    private static void requireService(String program) {
        if (Services.named(program).isEmpty()) {
            throw new Refusal(2, "There can be only one " + program + ".");
        }
    }

    private static int count(Map<String, Integer> counts, String program) {
        var count = counts.getOrDefault(program, 1);
        if (count < 1 || count > 9) {
            throw new Refusal(
                    2, "--instances " + program + "=" + count + ": between 1 and 9, please.");
        }
        return count;
    }

    private static Set<String> withNeeds(String program) {
        return switch (program) {
            case Services.POSTGRES, Services.KAFKA, Services.REGISTRY, Services.CONFIG_SERVER ->
                    Set.of(program);
            case Services.GATEWAY -> Set.of(program, Services.REGISTRY, Services.CONFIG_SERVER);
            default ->
                    Set.of(
                            program,
                            Services.POSTGRES,
                            Services.KAFKA,
                            Services.REGISTRY,
                            Services.CONFIG_SERVER);
        };
    }

    @Override
    public String toString() {
        return instances.stream().map(Instance::name).collect(Collectors.joining(","));
    }
}
