package emporium.storefront.session;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who has signed in.
 *
 * @param signIn names the tokens that are kept for them
 * @param roles to choose what is shown; what may be done is decided by the services
 */
public record Member(UUID signIn, String name, String email, Set<String> roles) {

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
