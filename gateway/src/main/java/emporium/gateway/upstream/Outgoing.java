package emporium.gateway.upstream;

import static java.util.Objects.requireNonNull;

import emporium.platform.client.Failures;
import java.net.URI;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;

/** A request on its way out, the same for each attempt. */
record Outgoing(
        String route,
        String method,
        String target,
        HttpHeaders headers,
        OutgoingBody body,
        boolean mayRepeat) {

    static Outgoing of(ProxyExchange.Request request, OutgoingBody body) {
        var method = request.getMethod().name();
        var headers = request.getHeaders();
        String route =
                requireNonNull(
                        MvcUtils.getAttribute(
                                request.getServerRequest(), MvcUtils.GATEWAY_ROUTE_ID_ATTR));
        return new Outgoing(
                route,
                method,
                target(requireNonNull(request.getUri())),
                headers,
                body,
                body.repeatable()
                        && Failures.mayRepeat(method, headers.containsHeader("Idempotency-Key")));
    }

    ClassicHttpRequest toRequest() {
        var request = new BasicClassicHttpRequest(method, target);
        headers.forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
        if (body.entity() != null) {
            request.setEntity(body.entity());
        }
        return request;
    }

    private static String target(URI uri) {
        var query = uri.getRawQuery();
        return query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    }
}
