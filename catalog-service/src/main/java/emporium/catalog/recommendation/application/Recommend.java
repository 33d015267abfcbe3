package emporium.catalog.recommendation.application;

import emporium.catalog.application.ListItem;
import emporium.catalog.recommendation.application.Candidates.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What was bought together with a product; if that is too little, what is like it; then the best
 * sellers.
 */
@Service
public class Recommend {

    private final Candidates candidates;

    Recommend(Candidates candidates) {
        this.candidates = candidates;
    }

    public enum Basis {
        BOUGHT_TOGETHER,
        SAME_CATEGORY,
        BEST_SELLER
    }

    public record Recommendation(ListItem item, Basis basis) {}

    public List<Recommendation> toBuyersOf(UUID productId, int size) {
        var found = new ArrayList<Recommendation>();
        var seen = new HashSet<UUID>();
        seen.add(productId);
        for (var basis : Basis.values()) {
            var missing = size - found.size();
            if (missing > 0) {
                var more =
                        switch (basis) {
                            case BOUGHT_TOGETHER ->
                                    candidates.boughtTogetherWith(productId, missing);
                            case SAME_CATEGORY ->
                                    candidates.ofTheSameCategory(productId, seen, missing);
                            case BEST_SELLER -> candidates.bestSellers(seen, missing);
                        };
                more.forEach(candidate -> found.add(new Recommendation(candidate.item(), basis)));
                more.stream().map(Candidate::id).forEach(seen::add);
            }
        }
        return found;
    }
}
