package emporium.storefront.session;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in.
 *
 * @param signIn names the tokens that are kept for them
 * @param id of the account; sessions that are older than it have none
 * @param roles to choose what is shown; what may be done is decided by the services
 */
public record Member(
        UUID signIn, @Nullable String id, String name, String email, Set<String> roles) {

    public Member {
        roles = Set.copyOf(roles);
    }

    /** An ADMIN may do whatever STAFF may. */
    public boolean isStaff() {
        return roles.contains("STAFF") || isAdmin();
    }

    public boolean isAdmin() {
        return roles.contains("ADMIN");
    }
}
