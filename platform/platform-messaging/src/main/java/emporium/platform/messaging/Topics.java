package emporium.platform.messaging;

import java.util.Set;

/**
 * Declared as a bean, it makes topics exist: those the service writes to. What it reads, and the
 * dead letters of that, the subscriptions declare.
 */
public record Topics(Set<String> names) {

    public Topics {
        names = Set.copyOf(names);
    }

    public static Topics of(String... names) {
        return new Topics(Set.of(names));
    }
}
