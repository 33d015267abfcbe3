package emporium.user.adapter.oauth.firstparty;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * The first-party client has no secret, as everybody may read its code; it names itself. Only for
 * what does not rest on the client's identity: passwords, passkeys, and tokens that prove
 * themselves.
 */
class FirstPartyRequest implements AuthenticationConverter {

    private static final Set<String> GRANTS =
            Set.of(
                    PasswordGrant.TYPE.getValue(),
                    PasskeyGrant.TYPE.getValue(),
                    AuthorizationGrantType.REFRESH_TOKEN.getValue());

    private final String clientId;

    FirstPartyRequest(RegisteredClient client) {
        this.clientId = client.getClientId();
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var grantType = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
        var revocation = request.getRequestURI().endsWith("/oauth2/revoke");
        if (!revocation && (grantType == null || !GRANTS.contains(grantType))) {
            return null;
        }
        var ids = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        var named = ids != null && ids.length == 1 && clientId.equals(ids[0]);
        var secret =
                request.getHeader(HttpHeaders.AUTHORIZATION) != null
                        || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null;
        return named && !secret
                ? new OAuth2ClientAuthenticationToken(
                        clientId, ClientAuthenticationMethod.NONE, null, Map.of())
                : null;
    }
}
