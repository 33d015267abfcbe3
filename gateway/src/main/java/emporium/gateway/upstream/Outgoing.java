package emporium.gateway.upstream;

import emporium.gateway.door.OutgoingHeaders;
import emporium.platform.client.Failures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A request on its way out, the same for each attempt.
 *
 * @param target path and query, letter by letter as they came
 */
record Outgoing(
        String method, String target, List<Header> headers, OutgoingBody body, boolean mayRepeat) {

    static Outgoing of(ServerRequest request) throws IOException {
        var servlet = request.servletRequest();
        var method = servlet.getMethod();
        var query = servlet.getQueryString();
        var path = servlet.getRequestURI();
        var headers = new ArrayList<Header>();
        OutgoingHeaders.copy(servlet, (name, value) -> headers.add(new BasicHeader(name, value)));
        var body = OutgoingBody.of(servlet);
        return new Outgoing(
                method,
                query == null ? path : path + "?" + query,
                headers,
                body,
                body.repeatable()
                        && Failures.mayRepeat(
                                method, servlet.getHeader("Idempotency-Key") != null));
    }

    ClassicHttpRequest toRequest() {
        var request = new BasicClassicHttpRequest(method, target);
        headers.forEach(request::addHeader);
        if (body.entity() != null) {
            request.setEntity(body.entity());
        }
        return request;
    }
}
