package emporium.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
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

    /** True of every reason; without style, which the policy of all answers forbids. */
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>The shop does not answer · Emporium</title>
            </head>
            <body>
              <main>
                <h1>The shop does not answer at the moment</h1>
                <p>It is not your fault. Your cart and your orders are kept. Please try again in a moment.</p>
                <p>If you have just paid: look at <a href="/orders">your orders</a> before you pay again.</p>
                <p><a href="/">To the shop</a></p>
              </main>
            </body>
            </html>
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

    /** A problem of our own, for people; what the storefront answered is passed on. */
    ServerResponse asPage(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        var answer = next.handle(request);
        if (!PROBLEM.equals(answer.headers().getContentType()) || !isForPeople(request)) {
            return answer;
        }
        return ServerResponse.status(answer.statusCode())
                .headers(headers -> headers.addAll(answer.headers()))
                .headers(headers -> headers.remove(HttpHeaders.CONTENT_LENGTH))
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(PAGE);
    }

    /** A browser, or htmx in one, which accepts anything and shows it. */
    private static boolean isForPeople(ServerRequest request) {
        return request.headers().firstHeader("HX-Request") != null
                || request.headers().accept().stream()
                        .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
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
