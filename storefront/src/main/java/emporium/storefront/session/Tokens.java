package emporium.storefront.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the token endpoint answers. */
record Tokens(
        @JsonProperty("access_token") String access,
        @JsonProperty("refresh_token") String refresh,
        @JsonProperty("expires_in") long seconds) {

    private static final JsonMapper JSON = new JsonMapper();

    Instant until(Instant now) {
        return now.plus(Duration.ofSeconds(seconds));
    }

    /** Read without verifying: it comes from the issuer itself, and only chooses what is shown. */
    Member member(UUID signIn) {
        var claims = claims();
        return new Member(
                signIn,
                user(),
                claims.path("name").asString(""),
                claims.path("email").asString(""),
                Set.copyOf(texts(claims.path("roles"))));
    }

    String user() {
        return claims().path("sub").asString("");
    }

    private JsonNode claims() {
        var payload = access.split("\\.", -1)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(payload));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(role -> role.asString("")).collect(Collectors.toList());
    }

    @Override
    public String toString() {
        return "Tokens[***]";
    }
}
