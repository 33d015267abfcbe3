package emporium.platform.client;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Where the instances of each service are. Follows the registry's list in memory, remembers the
 * last one that was not empty for a while, and passes over an instance that just failed as long as
 * there is another.
 *
 * <p>Spring Cloud LoadBalancer would do the first of these; it has no memory for the other two, and
 * a child context for every service.
 */
public final class Instances {

    private static final long LIST_IS_FRESH = Duration.ofMillis(200).toNanos();
    private static final long EMPTY_IS_DOUBTED = Duration.ofMinutes(1).toNanos();
    private static final long FAILED_IS_AVOIDED = Duration.ofSeconds(3).toNanos();

    private final Function<String, List<URI>> registry;
    private final LongSupplier clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<URI, Long> avoided = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Instances(Function<String, List<URI>> registry, LongSupplier nanoClock) {
        this.registry = registry;
        this.clock = nanoClock;
    }

    /**
     * The next instance in turn that was not tried yet; one that just failed only if there is no
     * other.
     */
    public Optional<URI> next(String service, Collection<URI> tried) {
        var all = of(service);
        var healthy = pick(all, uri -> !tried.contains(uri) && !isAvoided(uri));
        return healthy.isPresent() ? healthy : pick(all, uri -> !tried.contains(uri));
    }

    /** Nobody answered there: others go first for the next seconds. */
    public void failed(URI instance) {
        avoided.put(instance, clock.getAsLong());
    }

    public void answered(URI instance) {
        if (!avoided.isEmpty()) {
            avoided.remove(instance);
        }
    }

    public List<URI> of(String service) {
        var now = clock.getAsLong();
        var current = known.get(service);
        if (current != null && now - current.asked < LIST_IS_FRESH) {
            return current.uris;
        }
        var listed = registry.apply(service);
        if (!listed.isEmpty()) {
            known.put(service, new Known(listed, now, now));
            return listed;
        }
        if (current != null && now - current.seen < EMPTY_IS_DOUBTED) {
            known.put(service, new Known(current.uris, now, current.seen));
            return current.uris;
        }
        return List.of();
    }

    private Optional<URI> pick(List<URI> uris, Predicate<URI> eligible) {
        var size = uris.size();
        var start = turn.getAndIncrement();
        for (var i = 0; i < size; i++) {
            var uri = uris.get(Math.floorMod(start + i, size));
            if (eligible.test(uri)) {
                return Optional.of(uri);
            }
        }
        return Optional.empty();
    }

    private boolean isAvoided(URI uri) {
        if (avoided.isEmpty()) {
            return false;
        }
        var since = avoided.get(uri);
        return since != null && clock.getAsLong() - since < FAILED_IS_AVOIDED;
    }

    /**
     * @param asked when the registry was asked last
     * @param seen when it last named anybody
     */
    private record Known(List<URI> uris, long asked, long seen) {}
}
