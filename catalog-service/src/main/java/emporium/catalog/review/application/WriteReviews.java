package emporium.catalog.review.application;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.catalog.review.domain.Author;
import emporium.catalog.review.domain.Opinion;
import emporium.catalog.review.domain.Review;
import emporium.catalog.review.domain.ReviewChange;
import emporium.catalog.review.domain.ReviewRefusal;
import emporium.catalog.sale.application.Sales;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What buyers do with their own review of a product. */
@Service
public class WriteReviews {

    private final Reviews reviews;
    private final Sales sales;
    private final Clock clock;

    WriteReviews(Reviews reviews, Sales sales, Clock clock) {
        this.reviews = reviews;
        this.sales = sales;
        this.clock = clock;
    }

    /** The customer's account; its name is shown shortened. */
    public record Customer(String id, @Nullable String name) {}

    public Review write(UUID productId, Customer customer, Opinion opinion) {
        if (!sales.hasBought(customer.id, productId)) {
            throw new ReviewRefusal.NotBought();
        }
        return save(
                Review.write(
                        UuidCreator.getTimeOrderedEpoch(),
                        productId,
                        customer.id,
                        Author.of(customer.name),
                        opinion,
                        now()));
    }

    public Review edit(
            UUID productId, UUID id, Customer customer, long seenVersion, Opinion opinion) {
        var review = own(productId, id, customer);
        return save(review.edit(seenVersion, Author.of(customer.name), opinion, now()));
    }

    public void withdraw(UUID productId, UUID id, Customer customer, long seenVersion) {
        save(own(productId, id, customer).withdraw(seenVersion));
    }

    private Review own(UUID productId, UUID id, Customer customer) {
        return reviews.find(productId, id, customer.id)
                .orElseThrow(ReviewRefusal.ReviewUnknown::new);
    }

    private Review save(ReviewChange change) {
        reviews.save(change);
        return change.review();
    }

    /** As fine as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
