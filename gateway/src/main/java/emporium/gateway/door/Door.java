package emporium.gateway.door;

import emporium.gateway.Answers;
import emporium.gateway.GatewaySettings;
import emporium.gateway.Problem;
import emporium.platform.config.Live;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every request comes through here, in this order: path, operator, rate, room, size. */
@Component
@Order(0)
class Door implements Filter {

    /** What an orchestrator asks; the actuator behind it is hidden. */
    private static final Map<String, String> PROBES =
            Map.of(
                    "/livez", "/actuator/health/liveness",
                    "/readyz", "/actuator/health/readiness");

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    /** The request attribute with the address that {@link ClientAddress} found. */
    static final String CLIENT = Door.class.getName() + ".client";

    private final Live<GatewaySettings> settings;
    private final Answers answers;
    private final OperatorDoor operator;
    private final ClientAddress addresses;
    private final RateLimits rates;
    private final Admission admission;

    Door(
            Live<GatewaySettings> settings,
            Answers answers,
            OperatorDoor operator,
            ClientAddress addresses,
            RateLimits rates,
            Admission admission) {
        this.settings = settings;
        this.answers = answers;
        this.operator = operator;
        this.addresses = addresses;
        this.rates = rates;
        this.admission = admission;
    }

    @Override
    public void doFilter(
            ServletRequest servletRequest, ServletResponse servletResponse, FilterChain next)
            throws IOException, ServletException {
        var request = (HttpServletRequest) servletRequest;
        var response = (HttpServletResponse) servletResponse;
        var path = request.getRequestURI();
        var probe = PROBES.get(path);
        if (probe != null) {
            request.getRequestDispatcher(probe).forward(request, response);
        } else if (Paths.isAmbiguous(path)) {
            answers.write(Problem.NOT_FOUND, response);
        } else if (Paths.isInternal(path)) {
            if (operator.admits(request)) {
                next.doFilter(request, response);
            } else {
                answers.write(Problem.NOT_FOUND, response);
            }
        } else {
            var refusal = refusal(request);
            if (refusal == null) {
                admit(request, response, next);
            } else {
                answers.write(refusal, response);
            }
        }
    }

    private @Nullable Problem refusal(HttpServletRequest request) {
        var client = addresses.of(request);
        request.setAttribute(CLIENT, client);
        var wait = rates.refuses(client, token(request));
        if (wait != null) {
            return Problem.tooManyRequests(wait);
        }
        return request.getContentLengthLong() > bodyLimit(request) ? Problem.TOO_LARGE : null;
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        var stream = isStream(request);
        var entered =
                stream
                        ? admission.enterStream()
                        : admission.enter(
                                Admission.Worth.of(request.getMethod(), request.getRequestURI()));
        if (!entered) {
            answers.write(Problem.OVERLOADED, response);
            return;
        }
        try {
            pass(request, response, next);
        } finally {
            if (stream) {
                admission.leaveStream();
            } else {
                admission.leave();
            }
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        try {
            next.doFilter(new BoundedRequest(request, bodyLimit(request)), response);
        } catch (ServletException | RuntimeException e) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            if (response.isCommitted()) {
                throw e; // half an answer must not look like a whole one
            }
            answers.write(Problem.UNEXPECTED, response);
        }
    }

    private long bodyLimit(HttpServletRequest request) {
        var limits = settings.get();
        return isImport(request) ? limits.importLimit().toBytes() : limits.bodyLimit().toBytes();
    }

    private static boolean isImport(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/api/products/import") || path.equals("/staff/import");
    }

    private static boolean isStream(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.endsWith("/events")
                && (path.startsWith("/api/orders/") || path.startsWith("/orders/"));
    }

    private static @Nullable String token(HttpServletRequest request) {
        var token = request.getHeader("Authorization");
        return token == null ? request.getHeader("Cart-Token") : token;
    }
}
