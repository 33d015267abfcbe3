package emporium.catalog.review.application;

import emporium.catalog.review.domain.Review;
import emporium.catalog.review.domain.ReviewChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps reviews in a map, each beside its customer. */
class InMemoryReviews implements Reviews {

    final Map<UUID, Review> kept = new HashMap<>();
    final Map<UUID, String> customers = new HashMap<>();
    final List<ReviewChange> saved = new ArrayList<>();

    @Override
    public List<Review> newest(
            UUID productId, @Nullable UUID before, int limit, boolean hiddenToo) {
        return List.copyOf(kept.values());
    }

    @Override
    public List<RatingCount> distribution(UUID productId) {
        return List.of();
    }

    @Override
    public Optional<Review> find(UUID productId, UUID id) {
        return Optional.ofNullable(kept.get(id))
                .filter(review -> review.productId().equals(productId));
    }

    @Override
    public Optional<Review> find(UUID productId, UUID id, String customerId) {
        return find(productId, id).filter(_ -> customerId.equals(customers.get(id)));
    }

    @Override
    public Optional<Review> ofCustomer(UUID productId, String customerId) {
        return kept.values().stream()
                .filter(review -> review.productId().equals(productId))
                .filter(review -> customerId.equals(customers.get(review.id())))
                .findFirst();
    }

    @Override
    public void save(ReviewChange change) {
        var review = change.review();
        switch (change) {
            case ReviewChange.Written(_, var customer, _) -> {
                kept.put(review.id(), review);
                customers.put(review.id(), customer);
            }
            case ReviewChange.Changed _ -> kept.put(review.id(), review);
            case ReviewChange.Withdrawn _ -> kept.remove(review.id());
        }
        saved.add(change);
    }
}
