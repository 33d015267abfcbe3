package emporium.user.adapter.oauth;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ErrorAuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** Errors as RFC 6749 says, and 429 for whoever tries too often. */
class TokenErrors implements AuthenticationFailureHandler {

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
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delayed.seconds()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        var error = delayed.getError();
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "error",
                        error.getErrorCode(),
                        "error_description",
                        String.valueOf(error.getDescription())));
    }
}
