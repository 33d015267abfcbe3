package emporium.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who is calling, as the verified token says. Ask for it as a controller's argument: {@code Caller}
 * where the route is for authenticated callers, {@code Optional<Caller>} where guests may come too.
 */
public record Caller(String id, Set<String> roles, @Nullable String email, @Nullable String name) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** Of the request this thread is serving; empty for a guest. */
    public static Optional<Caller> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            return Optional.empty();
        }
        var jwt = token.getToken();
        var roles =
                token.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null)
                        .filter(authority -> authority.startsWith(TokenRoles.PREFIX))
                        .map(authority -> authority.substring(TokenRoles.PREFIX.length()))
                        .collect(Collectors.toSet());
        return Optional.of(
                new Caller(
                        token.getName(),
                        roles,
                        jwt.getClaimAsString("email"),
                        jwt.getClaimAsString("name")));
    }
}
