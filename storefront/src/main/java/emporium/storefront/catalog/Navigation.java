package emporium.storefront.catalog;

import emporium.storefront.clients.Away;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The top categories, on every page, from memory: they hardly ever change. */
@ControllerAdvice(basePackages = "emporium.storefront")
public class Navigation {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Duration NEXT_TRY = Duration.ofSeconds(5);

    private final Catalog catalog;
    private final Clock clock;
    private final AtomicReference<Known> known =
            new AtomicReference<>(new Known(List.of(), Instant.EPOCH));

    Navigation(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    private record Known(List<Category> categories, Instant until) {}

    /** The last that were known, if the catalog is away; one request at a time asks anew. */
    @ModelAttribute("navigation")
    public List<Category> categories() {
        var now = clock.instant();
        var last = known.get();
        if (now.isBefore(last.until())) {
            return last.categories();
        }
        var meanwhile = new Known(last.categories(), now.plus(NEXT_TRY));
        if (!known.compareAndSet(last, meanwhile)) {
            return last.categories();
        }
        try {
            var fresh = new Known(catalog.categories(), now.plus(GOOD_FOR));
            known.set(fresh);
            return fresh.categories();
        } catch (Away away) {
            return last.categories();
        }
    }
}
