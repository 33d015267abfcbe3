package emporium.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The gateway's own answers, as a routed one or straight onto the wire. */
@Component
public class Answers {

    private static final MediaType PROBLEM = MediaType.parseMediaType(Problem.MEDIA_TYPE);

    private static final String INDEX =
            """
            {"name":"Emporium","links":{"products":"/api/products","categories":"/api/categories",\
            "cart":"/api/cart","orders":"/api/orders","account":"/api/users/me","token":"/oauth2/token",\
            "keys":"/oauth2/jwks"}}\
            """;

    private final SecurityHeaders securityHeaders;

    Answers(SecurityHeaders securityHeaders) {
        this.securityHeaders = securityHeaders;
    }

    public ServerResponse problem(Problem problem) {
        var answer = ServerResponse.status(problem.status()).contentType(PROBLEM);
        answer.headers(securityHeaders::addTo);
        var retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.body(problem.body());
    }

    public void write(Problem problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        securityHeaders.addTo(response);
        var retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        var body = problem.body();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    ServerResponse index(ServerRequest request) {
        return ServerResponse.ok()
                .headers(securityHeaders::addTo)
                .contentType(MediaType.APPLICATION_JSON)
                .body(INDEX);
    }
}
