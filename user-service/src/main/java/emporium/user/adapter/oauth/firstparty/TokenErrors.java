package emporium.user.adapter.oauth.firstparty;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ErrorAuthenticationFailureHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** Errors as RFC 6749 says, and 429 for whoever tries too often. */
class TokenErrors implements AuthenticationFailureHandler, AuthenticationEntryPoint {

    private final AuthenticationFailureHandler standard =
            new OAuth2ErrorAuthenticationFailureHandler();
    private final JsonMapper json;

    TokenErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException, ServletException {
        if (!(failure instanceof SignInDelayed delayed)) {
            standard.onAuthenticationFailure(request, response, failure);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delayed.seconds()));
        write(response, HttpStatus.TOO_MANY_REQUESTS, delayed.getError());
    }

    /** A client that has not shown who it is. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException missing)
            throws IOException {
        var error =
                new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, "The client is not known.", null);
        write(response, HttpStatus.UNAUTHORIZED, error);
    }

    private void write(HttpServletResponse response, HttpStatus status, OAuth2Error error)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "error",
                        error.getErrorCode(),
                        "error_description",
                        String.valueOf(error.getDescription())));
    }
}
