package emporium.catalog.adapter.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.catalog.application.Documents;
import emporium.catalog.review.application.Reviews;
import emporium.catalog.review.domain.Review;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo shop's reviews, of the last weeks; their authors have no account. */
@Component
@Profile("local")
class DemoReviews {

    private static final Duration BETWEEN = Duration.ofHours(29);

    private final Documents products;
    private final Reviews reviews;
    private final Clock clock;

    DemoReviews(Documents products, Reviews reviews, Clock clock) {
        this.products = products;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Ids are made in the order of time, and a later review in the file is a later one. */
    void write(List<DemoReview> all) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var review : all) {
            var at = now.minus(BETWEEN.multipliedBy(all.size() - all.indexOf(review)));
            var id = UuidCreator.getTimeOrderedEpoch(at);
            reviews.save(
                    Review.write(
                            id,
                            products.idOf(review.product(), false).orElseThrow(),
                            "demo-" + id,
                            review.shownAuthor(),
                            review.opinion(),
                            at));
        }
    }
}
