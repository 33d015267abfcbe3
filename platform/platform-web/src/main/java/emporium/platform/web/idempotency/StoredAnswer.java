package emporium.platform.web.idempotency;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** An answer that can be given again, to the byte. */
public record StoredAnswer(int status, Map<String, String> headers, String body) {

    public StoredAnswer {
        headers = Map.copyOf(headers);
    }

    public ResponseEntity<String> toResponse() {
        var response = new HttpHeaders();
        headers.forEach(response::set);
        return ResponseEntity.status(status).headers(response).body(body);
    }
}
