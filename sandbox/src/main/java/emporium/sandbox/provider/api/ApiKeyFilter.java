package emporium.sandbox.provider.api;

import emporium.platform.web.problem.ProblemWriter;
import emporium.platform.web.problem.Problems;
import emporium.sandbox.provider.ProviderProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The provider's API is for those who know its key; the pages beside it are for everyone here. */
@Component
class ApiKeyFilter extends OncePerRequestFilter {

    private final byte[] expected;
    private final ProblemWriter problems;

    ApiKeyFilter(ProviderProperties settings, ProblemWriter problems) {
        this.expected = ("Bearer " + settings.key()).getBytes(StandardCharsets.UTF_8);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/")
                || path.startsWith("/mails/")
                || path.startsWith("/actuator/health")
                || path.equals("/actuator/info")
                || path.equals("/livez")
                || path.equals("/readyz")
                || path.equals("/sandbox.css")
                || path.equals("/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown != null
                && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    response,
                    Problems.of(
                            HttpStatus.UNAUTHORIZED,
                            "api-key-missing-or-wrong",
                            "Show the provider's API key as bearer token."));
        }
    }
}
