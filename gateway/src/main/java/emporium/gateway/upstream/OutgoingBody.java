package emporium.gateway.upstream;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;

/**
 * The body as it is sent on. Read before the first attempt, so that another can send the same; one
 * too large for that is streamed and sent once.
 */
record OutgoingBody(@Nullable HttpEntity entity, boolean repeatable) {

    private static final OutgoingBody NONE = new OutgoingBody(null, true);
    private static final @Nullable ContentType TYPE_IS_A_HEADER = null;
    private static final long KEPT_UP_TO = 1024 * 1024;

    static OutgoingBody of(HttpServletRequest request) throws IOException {
        var length = request.getContentLengthLong();
        var chunked = request.getHeader("Transfer-Encoding") != null;
        if (length <= 0 && !chunked) {
            return NONE;
        }
        var body = request.getInputStream();
        if (length > KEPT_UP_TO || (chunked && request.getRequestURI().endsWith("/import"))) {
            return new OutgoingBody(new InputStreamEntity(body, length, TYPE_IS_A_HEADER), false);
        }
        var bytes = length > 0 ? body.readNBytes((int) length) : body.readAllBytes();
        return new OutgoingBody(new ByteArrayEntity(bytes, TYPE_IS_A_HEADER), true);
    }
}
