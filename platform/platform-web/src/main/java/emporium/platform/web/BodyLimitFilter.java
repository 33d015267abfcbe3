package emporium.platform.web;

import emporium.platform.web.problem.BodyTooLarge;
import emporium.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large: by their announced length, and by counting what comes. */
class BodyLimitFilter extends OncePerRequestFilter {

    private final WebLimits limits;
    private final ProblemWriter problems;

    BodyLimitFilter(WebLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() == 0 || "GET".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var limit = limits.of(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            problems.write(response, BodyTooLarge.problem());
            return;
        }
        // an announced length is kept by the server; only a chunked body has to be counted
        chain.doFilter(
                request.getContentLengthLong() > 0 ? request : new CountedRequest(request, limit),
                response);
    }
}
