package emporium.gateway.upstream;

import emporium.gateway.Answers;
import emporium.gateway.GatewaySettings;
import emporium.gateway.Problem;
import emporium.gateway.door.ContentTooLarge;
import emporium.gateway.upstream.Attempt.Answered;
import emporium.gateway.upstream.Attempt.Broken;
import emporium.gateway.upstream.Attempt.NobodyThere;
import emporium.platform.client.Failures;
import emporium.platform.client.Instances;
import emporium.platform.config.Live;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a routed request to an instance of its service, and to another one if the first cannot take
 * it. Balancing, breaker, time limit and retry belong together: whether to go on depends on all
 * four.
 */
@Component
class ServiceExchange extends ProxyExchangeHandlerFunction {

    private static final Logger log = LoggerFactory.getLogger(ServiceExchange.class);
    private static final long WORTH_TRYING = TimeUnit.MILLISECONDS.toNanos(20);

    private final Live<GatewaySettings> settings;
    private final Instances instances;
    private final Attempts attempts;
    private final CircuitBreakerRegistry breakers;
    private final Answers answers;
    private final Map<String, Upstream> upstreams = new ConcurrentHashMap<>();
    private final Complaints complaints = new Complaints();
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    ServiceExchange(
            Live<GatewaySettings> settings,
            Instances instances,
            Attempts attempts,
            CircuitBreakerRegistry breakers,
            Answers answers,
            ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
            ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
        super(ServiceExchange::notUsed, requestHeaders, responseHeaders);
        this.settings = settings;
        this.instances = instances;
        this.attempts = attempts;
        this.breakers = breakers;
        this.answers = answers;
    }

    /**
     * The stock handler builds the address and filters the headers, then asks this; here it is all
     * one.
     */
    private static ServerResponse notUsed(ProxyExchange.Request request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var attributes = request.servletRequest();
        var service = ((URI) attributes.getAttribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR)).getHost();
        var route = (String) attributes.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR);
        var room = rooms.computeIfAbsent(service, _ -> new Room());
        if (!room.enter(settings.get().load().perService())) {
            return answers.problem(Problem.OVERLOADED);
        }
        try {
            return send(Outgoing.of(request), route, service);
        } catch (ContentTooLarge e) {
            return answers.problem(Problem.TOO_LARGE);
        } catch (IOException e) {
            log.debug("The client went away while it sent its request", e);
            return answers.problem(Problem.ofStatus(400));
        } finally {
            room.leave();
        }
    }

    private ServerResponse send(Outgoing request, String route, String service)
            throws ContentTooLarge {
        var limits = settings.get();
        var upstream = upstreamOf(route);
        var deadline = System.nanoTime() + limits.timeLimitOf(route).toNanos();
        var tried = new ArrayList<URI>(2);
        upstream.budget.called();
        for (var attempt = 1; ; attempt++) {
            var instance = pick(service, upstream, tried);
            if (instance == null) {
                return unavailable(service, "no instance can be asked");
            }
            var outcome =
                    attempts.make(
                            request, instance, breakerOf(upstream, instance, service), deadline);
            var another = instances.next(service, tried).isPresent();
            var again =
                    attempt < limits.attempts()
                            && outcome.worthRepeating(request.mayRepeat(), another)
                            && deadline - System.nanoTime() > WORTH_TRYING
                            && affordable(outcome, upstream);
            if (!again) {
                return result(outcome, service);
            }
            outcome.discard();
            if (!another) {
                tried.clear(); // the only instance had a bad moment: ask it again, a little later
                pause(attempt);
            }
        }
    }

    /** The budget keeps retries from adding to the load; who was not reached bears none. */
    private static boolean affordable(Attempt outcome, Upstream upstream) {
        return outcome instanceof NobodyThere || upstream.budget.takeRetry();
    }

    private ServerResponse result(Attempt outcome, String service) {
        return switch (outcome) {
            case Answered answered -> answered.toServerResponse();
            case NobodyThere(var failure) -> unavailable(service, failure.toString());
            case Broken(var failure) when Failures.tookTooLong(failure) -> {
                complaints.about(service, "it took too long");
                yield answers.problem(Problem.TOO_SLOW);
            }
            case Broken(var failure) -> unavailable(service, failure.toString());
        };
    }

    /**
     * The next instance whose breaker lets a request through; those it does not are passed over.
     */
    private @Nullable URI pick(String service, Upstream upstream, List<URI> tried) {
        while (true) {
            var next = instances.next(service, tried).orElse(null);
            if (next == null) {
                return null;
            }
            tried.add(next);
            if (breakerOf(upstream, next, service).tryAcquirePermission()) {
                return next;
            }
        }
    }

    private CircuitBreaker breakerOf(Upstream upstream, URI instance, String service) {
        return upstream.breaker(instance, () -> instances.of(service));
    }

    private Upstream upstreamOf(String route) {
        var known = upstreams.get(route);
        return known != null
                ? known
                : upstreams.computeIfAbsent(route, name -> new Upstream(name, breakers));
    }

    private ServerResponse unavailable(String service, String reason) {
        complaints.about(service, reason);
        return answers.problem(Problem.UNAVAILABLE);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 40L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
