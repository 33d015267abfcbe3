package emporium.storefront.passkey;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What the script understands: options, or a sentence to show. */
public final class ScriptAnswer {

    private static final JsonMapper JSON = new JsonMapper();

    private ScriptAnswer() {}

    public static ResponseEntity<String> options(String json) {
        return answer(HttpStatus.OK, json);
    }

    public static ResponseEntity<String> refusal(String sentence) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                JSON.writeValueAsString(Map.of("message", sentence)));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String json) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json);
    }
}
