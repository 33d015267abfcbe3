package emporium.gateway.upstream;

import emporium.gateway.SecurityHeaders;
import emporium.gateway.door.ContentTooLarge;
import emporium.platform.client.Failures;
import emporium.platform.client.Instances;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.springframework.stereotype.Component;

/** Sends a request to one instance, and lets the instance's breaker know how it went. */
@Component
class Attempts {

    private final UpstreamHttp http;
    private final Instances instances;
    private final TraceHeaders trace;
    private final SecurityHeaders securityHeaders;

    Attempts(
            UpstreamHttp http,
            Instances instances,
            TraceHeaders trace,
            SecurityHeaders securityHeaders) {
        this.http = http;
        this.instances = instances;
        this.trace = trace;
        this.securityHeaders = securityHeaders;
    }

    /**
     * The breaker has given its permission; it is given back with the outcome, whatever that is.
     */
    Attempt make(Outgoing outgoing, URI instance, CircuitBreaker breaker, long deadline)
            throws ContentTooLarge {
        var started = System.nanoTime();
        try {
            var request = outgoing.toRequest();
            trace.addTo(request);
            var left = Duration.ofNanos(Math.max(deadline - started, 1_000_000));
            var response = http.send(request, instance, left);
            instances.answered(instance);
            var answer = new Answer(response, securityHeaders);
            if (answer.isOutage()) {
                var outage = new IOException("answered " + response.getCode());
                breaker.onError(since(started), TimeUnit.NANOSECONDS, outage);
            } else {
                breaker.onSuccess(since(started), TimeUnit.NANOSECONDS);
            }
            return new Attempt.Answered(answer);
        } catch (ContentTooLarge e) {
            breaker.releasePermission(); // the client's doing
            throw e;
        } catch (IOException e) {
            if (isNobodyThere(e)) {
                breaker.releasePermission(); // quick to find out, and passed over from now on
                instances.failed(instance);
                return new Attempt.NobodyThere(e);
            }
            breaker.onError(since(started), TimeUnit.NANOSECONDS, e);
            return new Attempt.Broken(e);
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private static long since(long started) {
        return System.nanoTime() - started;
    }

    private static boolean isNobodyThere(IOException e) {
        return e instanceof ConnectTimeoutException || Failures.nobodyThere(e);
    }
}
