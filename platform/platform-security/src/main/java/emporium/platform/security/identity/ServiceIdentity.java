package emporium.platform.security.identity;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/** Lets a request to another service carry this service's own token, fetched once in its time. */
public final class ServiceIdentity implements ClientHttpRequestInterceptor {

    private final ClientHttpRequestInterceptor tokens;

    ServiceIdentity(ClientHttpRequestInterceptor tokens) {
        this.tokens = tokens;
    }

    /** Without a token there is no call: to the caller that is an outage like any other. */
    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try {
            return tokens.intercept(request, body, execution);
        } catch (OAuth2AuthorizationException noToken) {
            throw new IOException("No token to be had from the issuer", noToken);
        }
    }
}
