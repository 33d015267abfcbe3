package emporium.user.adapter.oauth.grants;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import tools.jackson.databind.json.JsonMapper;

/** An authorization request as JSON of our own: no class names, nothing but strings. */
record StoredRequest(
        String uri,
        String clientId,
        @Nullable String redirectUri,
        Set<String> scopes,
        @Nullable String state,
        Map<String, String> parameters) {

    private static final JsonMapper JSON = new JsonMapper();

    static @Nullable String write(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request =
                authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        if (request == null) {
            return null;
        }
        var parameters = new TreeMap<String, String>();
        request.getAdditionalParameters()
                .forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        return JSON.writeValueAsString(
                new StoredRequest(
                        request.getAuthorizationUri(),
                        request.getClientId(),
                        request.getRedirectUri(),
                        request.getScopes(),
                        request.getState(),
                        parameters));
    }

    static OAuth2AuthorizationRequest read(String json) {
        var stored = JSON.readValue(json, StoredRequest.class);
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(stored.uri)
                .clientId(stored.clientId)
                .redirectUri(stored.redirectUri)
                .scopes(stored.scopes)
                .state(stored.state)
                .additionalParameters(Map.copyOf(stored.parameters))
                .build();
    }
}
