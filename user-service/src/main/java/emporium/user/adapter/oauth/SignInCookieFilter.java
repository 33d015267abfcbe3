package emporium.user.adapter.oauth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever asks for an authorization is whom the cookie names. */
class SignInCookieFilter extends OncePerRequestFilter {

    private final SignInCookie cookie;

    SignInCookieFilter(SignInCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SignInPage.AUTHORIZE.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookie.read(request)
                .ifPresent(account -> {
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(new SignedIn(account));
                    SecurityContextHolder.setContext(context);
                });
        chain.doFilter(request, response);
    }
}
