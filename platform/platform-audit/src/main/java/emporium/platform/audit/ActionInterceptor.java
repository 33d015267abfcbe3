package emporium.platform.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.platform.security.Caller;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down each request of a caller with power that may change something: before its handler
 * runs, so that nothing is done unrecorded (what cannot be written down is not done), and how it
 * ended.
 */
final class ActionInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(ActionInterceptor.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String ACTION = ActionInterceptor.class.getName();
    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_ID = 128;

    private final Actions actions;
    private final Set<String> watched;
    private final Supplier<@Nullable String> trace;
    private final Clock clock;

    ActionInterceptor(
            Actions actions, Set<String> watched, Supplier<@Nullable String> trace, Clock clock) {
        this.actions = actions;
        this.watched = watched;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READING.contains(request.getMethod())
                || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        Caller.current()
                .filter(caller -> caller.roles().stream().anyMatch(watched::contains))
                .ifPresent(caller -> begin(request, caller));
        return true;
    }

    private void begin(HttpServletRequest request, Caller caller) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var begun =
                new ActionMessage.Begun(
                        UuidCreator.getTimeOrderedEpoch(),
                        caller.id(),
                        caller.roles().stream().sorted().toList(),
                        request.getMethod(),
                        route == null ? "" : route.toString(),
                        shortened(request.getRequestURI(), LONGEST_PATH),
                        requestId(request),
                        trace.get(),
                        clock.instant());
        actions.begin(begun);
        request.setAttribute(ACTION, begun);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (request.getAttribute(ACTION) instanceof ActionMessage.Begun begun) {
            request.removeAttribute(ACTION);
            var status = failure == null ? response.getStatus() : statusOf(failure);
            try {
                actions.end(
                        new ActionMessage.Ended(
                                begun.actionId(), begun.actor(), status, clock.instant()));
            } catch (DataAccessException | TransactionException outage) {
                log.warn(
                        "How {} of {} ended ({}) could not be written down: {}",
                        begun.actionId(),
                        begun.actor(),
                        status,
                        outage.toString());
            }
        }
    }

    /** What the filters outside make of it. */
    private static int statusOf(Exception failure) {
        return switch (failure) {
            case AccessDeniedException _ -> HttpServletResponse.SC_FORBIDDEN;
            case AuthenticationException _ -> HttpServletResponse.SC_UNAUTHORIZED;
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }

    private static @Nullable String requestId(HttpServletRequest request) {
        var id = request.getHeader("X-Request-Id");
        if (id == null) {
            id = request.getHeader("Idempotency-Key");
        }
        return id == null ? null : shortened(id, LONGEST_ID);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
