package emporium.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Denies what no rule mentions, and leaves a note that nobody has to be told it exists. */
class UndeclaredRoute implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String NOTE = UndeclaredRoute.class.getName();

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        context.getRequest().setAttribute(NOTE, true);
        return new AuthorizationDecision(false);
    }

    static boolean isBehind(HttpServletRequest request) {
        return request.getAttribute(NOTE) != null;
    }
}
