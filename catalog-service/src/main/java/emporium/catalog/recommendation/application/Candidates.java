package emporium.catalog.recommendation.application;

import emporium.catalog.application.ListItem;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Products that could be recommended: active ones, the best first, what can be had before the rest.
 */
public interface Candidates {

    List<Candidate> boughtTogetherWith(UUID productId, int limit);

    List<Candidate> ofTheSameCategory(UUID productId, Set<UUID> without, int limit);

    List<Candidate> bestSellers(Set<UUID> without, int limit);

    record Candidate(UUID id, ListItem item) {}
}
