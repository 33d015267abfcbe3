package emporium.launcher.roll;

import emporium.launcher.plan.Instance;
import emporium.launcher.service.Operator;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whom the registry names, and when all callers have heard of it. */
final class RegistryList {

    /** Everybody reads the list every two seconds; a busy machine may miss a turn. */
    static final Duration UNTIL_ALL_HAVE_HEARD = Duration.ofSeconds(5);

    private static final Pattern UP = Pattern.compile("\"status\"\\s*:\\s*\"UP\"");

    private final Operator operator;
    private final int port;
    private final Duration hearsay;

    /**
     * @param hearsay how long it takes until all callers know what the registry knows
     */
    RegistryList(Operator operator, int port, Duration hearsay) {
        this.operator = operator;
        this.port = port;
        this.hearsay = hearsay;
    }

    /** False when it is not named in time. */
    boolean awaitRoutable(Instance instance, Duration longest) throws InterruptedException {
        var until = System.nanoTime() + longest.toNanos();
        while (!names(instance)) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(200);
        }
        Thread.sleep(hearsay);
        return true;
    }

    private boolean names(Instance instance) throws InterruptedException {
        var path =
                "/eureka/apps/%s/%s-%d"
                        .formatted(
                                instance.program().toUpperCase(Locale.ROOT),
                                instance.program(),
                                instance.number());
        var answer = operator.getJson(port, path);
        return answer.good() && UP.matcher(answer.body()).find();
    }
}
