package emporium.platform.config.preview;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.cloud.endpoint.RefreshEndpoint;
import org.springframework.util.MimeType;

/**
 * {@code GET /actuator/refresh} tells what {@code POST} would change. Without a config server both
 * are a problem: neither says that nothing has changed.
 */
@EndpointWebExtension(endpoint = RefreshEndpoint.class)
class RefreshWebExtension {

    private static final Logger log = LoggerFactory.getLogger(RefreshWebExtension.class);
    private static final MimeType PROBLEM = MimeType.valueOf("application/problem+json");

    private final Rehearsal rehearsal;
    private final RefreshEndpoint refresh;

    RefreshWebExtension(Rehearsal rehearsal, RefreshEndpoint refresh) {
        this.rehearsal = rehearsal;
        this.refresh = refresh;
    }

    @ReadOperation
    WebEndpointResponse<?> preview() {
        try {
            return new WebEndpointResponse<>(rehearsal.preview());
        } catch (ConfigServerSilence silence) {
            return problem("What a refresh would change is not known.", silence);
        }
    }

    @WriteOperation
    WebEndpointResponse<?> refresh() {
        try {
            return new WebEndpointResponse<>(refresh.refresh());
        } catch (IllegalStateException silence) {
            return problem("The settings are the old ones.", silence);
        }
    }

    private static WebEndpointResponse<?> problem(String detail, RuntimeException silence) {
        log.warn("{} {}", detail, silence.getMessage());
        var body =
                Map.of(
                        "title",
                        "The config server does not answer",
                        "status",
                        503,
                        "detail",
                        detail);
        return new WebEndpointResponse<>(body, 503, PROBLEM);
    }
}
