package emporium.storefront.staff.people;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All accounts, for admins. */
public interface People {

    int PAGE = 50;

    /**
     * The newest first.
     *
     * @param email only the account with this address
     * @param role only those who have it
     * @param after the last one of the page before
     */
    List<Person> find(
            Credentials admin, @Nullable String email, @Nullable String role, @Nullable UUID after);

    void grant(Credentials admin, UUID id, Set<String> roles);

    record Person(UUID id, String email, String name, List<String> roles, Instant registeredAt) {

        public Person {
            roles = List.copyOf(roles);
        }
    }
}
