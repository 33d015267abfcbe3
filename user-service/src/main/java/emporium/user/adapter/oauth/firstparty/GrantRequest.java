package emporium.user.adapter.oauth.firstparty;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads the forms of the platform's own grants; each field exactly once. */
class GrantRequest implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var grantType = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
        if (PasswordGrant.TYPE.getValue().equals(grantType)) {
            return new PasswordGrant(
                    client(),
                    one(request, "username"),
                    one(request, "password"),
                    request.getRemoteAddr());
        }
        if (PasskeyGrant.TYPE.getValue().equals(grantType)) {
            return new PasskeyGrant(client(), one(request, "credential"), request.getRemoteAddr());
        }
        return null;
    }

    private static Authentication client() {
        var client = SecurityContextHolder.getContext().getAuthentication();
        if (client == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return client;
    }

    private static String one(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        if (values == null || values.length != 1 || values[0].isEmpty()) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_REQUEST,
                            "The parameter '" + name + "' is needed exactly once.",
                            null));
        }
        return values[0];
    }
}
