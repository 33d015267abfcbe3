package emporium.platform.security;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Lets a request to another service carry this service's own token. */
public final class ServiceIdentity implements ClientHttpRequestInterceptor {

    private final ClientHttpRequestInterceptor tokens;

    ServiceIdentity(ClientHttpRequestInterceptor tokens) {
        this.tokens = tokens;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        return tokens.intercept(request, body, execution);
    }
}
