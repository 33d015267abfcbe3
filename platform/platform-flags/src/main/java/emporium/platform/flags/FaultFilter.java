package emporium.platform.flags;

import dev.openfeature.sdk.Client;
import emporium.platform.web.problem.ProblemWriter;
import emporium.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Faults on purpose, for drills: {@code fault.delay-millis} keeps every request waiting so long, up
 * to a minute, {@code fault.error-rate} (0 to 1) answers so many of them with 503. Probes, scrapes
 * and the refresh that takes a fault back are spared.
 */
class FaultFilter extends OncePerRequestFilter {

    static final String DELAY = "fault.delay-millis";
    static final String ERRORS = "fault.error-rate";

    private static final int LONGEST_DELAY = 60_000;
    private static final List<String> SPARED = List.of("/actuator/", "/livez", "/readyz");

    private final Client flags;
    private final ProblemWriter problems;
    private final DoubleSupplier dice;
    private final IntConsumer pause;

    FaultFilter(Client flags, ProblemWriter problems, DoubleSupplier dice, IntConsumer pause) {
        this.flags = flags;
        this.problems = problems;
        this.dice = dice;
        this.pause = pause;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SPARED.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var delay = Math.min(flags.getIntegerValue(DELAY, 0), LONGEST_DELAY);
        if (delay > 0) {
            pause.accept(delay);
        }
        var errors = flags.getDoubleValue(ERRORS, 0.0);
        if (errors > 0 && dice.getAsDouble() < errors) {
            var problem =
                    Problems.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "drill",
                            "This fault was switched on for a drill. Try again shortly.");
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(response, problem);
            return;
        }
        chain.doFilter(request, response);
    }
}
