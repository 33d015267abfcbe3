package emporium.storefront.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells Spring Security who the session's member is. The session keeps a text, not Java objects, so
 * that a new release can read it.
 */
class MemberContexts implements SecurityContextRepository {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    @SuppressWarnings("deprecation") // still abstract in the interface, though nobody calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context(request);
            }

            @Override
            public boolean isGenerated() {
                return !containsContext(request);
            }
        };
    }

    /** {@link Shopper#signedIn} does. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(Shopper.MEMBER) != null;
    }

    private static SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var session = request.getSession(false);
        if (session != null && session.getAttribute(Shopper.MEMBER) instanceof String json) {
            var member = JSON.readValue(json, Member.class);
            var roles = new HashSet<>(member.roles());
            if (member.isStaff()) {
                roles.add("STAFF");
            }
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            member.email(),
                            null,
                            roles.stream()
                                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                                    .toList()));
        }
        return context;
    }
}
