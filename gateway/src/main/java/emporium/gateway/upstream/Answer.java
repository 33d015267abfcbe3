package emporium.gateway.upstream;

import emporium.gateway.SecurityHeaders;
import emporium.platform.client.Failures;
import emporium.platform.client.ProxyStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** An instance's answer, passed on while it arrives. */
class Answer {

    private static final Logger log = LoggerFactory.getLogger(Answer.class);
    private static final int BUFFER = 8192;

    /** Of this connection only, or nobody's business. */
    private static final Set<String> DROPPED =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-connection",
                    "proxy-status",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "server",
                    "x-powered-by",
                    "x-application-context");

    private final ClassicHttpResponse response;
    private final SecurityHeaders securityHeaders;

    Answer(ClassicHttpResponse response, SecurityHeaders securityHeaders) {
        this.response = response;
        this.securityHeaders = securityHeaders;
    }

    int status() {
        return response.getCode();
    }

    /** The instance was not able to take the request; what is said of another is not about it. */
    boolean isOutage() {
        var status = response.getFirstHeader(ProxyStatus.HEADER);
        return Failures.isOutage(response.getCode())
                && !ProxyStatus.isFurtherOn(status == null ? null : status.getValue());
    }

    ServerResponse toServerResponse() {
        return GatewayServerResponse.status(response.getCode())
                .headers(this::addHeaders)
                .build((_, servletResponse) -> {
                    passOn(servletResponse);
                    return null;
                });
    }

    void discard() {
        try {
            response.close();
        } catch (IOException e) {
            // it was not wanted anyway
        }
    }

    private void addHeaders(HttpHeaders headers) {
        for (var header : response.getHeaders()) {
            if (!DROPPED.contains(header.getName().toLowerCase(Locale.ROOT))) {
                headers.add(header.getName(), header.getValue());
            }
        }
        securityHeaders.addTo(headers);
    }

    private void passOn(HttpServletResponse servletResponse) throws IOException {
        try (response) {
            var entity = response.getEntity();
            if (entity == null) {
                return;
            }
            try (var body = entity.getContent()) {
                if (isEventStream()) {
                    copyEvents(body, servletResponse);
                } else {
                    copy(body, servletResponse, false);
                }
            }
        }
    }

    private boolean isEventStream() {
        var type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.getValue().startsWith("text/event-stream");
    }

    /** Whoever listens asks again when the stream ends, whatever ended it: that is no failure. */
    private static void copyEvents(InputStream body, HttpServletResponse servletResponse) {
        try {
            copy(body, servletResponse, true);
        } catch (IOException e) {
            log.debug("An event stream ended", e);
        }
    }

    private static void copy(InputStream body, HttpServletResponse servletResponse, boolean flush)
            throws IOException {
        var out = servletResponse.getOutputStream();
        var buffer = new byte[BUFFER];
        int read;
        while ((read = body.read(buffer)) >= 0) {
            out.write(buffer, 0, read);
            if (flush) {
                out.flush();
            }
        }
    }
}
