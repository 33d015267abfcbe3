package emporium.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

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
}
