package emporium.user.adapter.oauth.signin;

import emporium.user.domain.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever asks for an authorization is whom the cookie names. */
class SignInCookieFilter extends OncePerRequestFilter {

    private final SignInCookie cookie;
    private final Function<Account, Authentication> principals;

    SignInCookieFilter(SignInCookie cookie, Function<Account, Authentication> principals) {
        this.cookie = cookie;
        this.principals = principals;
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
                    context.setAuthentication(principals.apply(account));
                    SecurityContextHolder.setContext(context);
                });
        chain.doFilter(request, response);
    }
}
