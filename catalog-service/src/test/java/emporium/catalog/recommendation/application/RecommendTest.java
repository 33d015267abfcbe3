package emporium.catalog.recommendation.application;

import static emporium.catalog.recommendation.application.Recommend.Basis.BEST_SELLER;
import static emporium.catalog.recommendation.application.Recommend.Basis.BOUGHT_TOGETHER;
import static emporium.catalog.recommendation.application.Recommend.Basis.SAME_CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.application.ListItem;
import emporium.catalog.recommendation.application.Recommend.Recommendation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecommendTest {

    private final FixedCandidates candidates = new FixedCandidates();
    private final Recommend recommend = new Recommend(candidates);

    @Test
    void prefersWhatWasBoughtTogether() {
        assertThat(recommend.toBuyersOf(id(1), 2))
                .extracting(Recommendation::basis)
                .containsExactly(BOUGHT_TOGETHER, BOUGHT_TOGETHER);
        assertThat(candidates.asked).containsExactly("together 2");
    }

    @Test
    void fillsUpWithWhatIsAlikeAndThenWithWhatSells() {
        var found = recommend.toBuyersOf(id(1), 5);

        assertThat(found)
                .extracting(Recommendation::basis)
                .containsExactly(
                        BOUGHT_TOGETHER, BOUGHT_TOGETHER, SAME_CATEGORY, BEST_SELLER, BEST_SELLER);
        assertThat(found).extracting(r -> r.item().json()).doesNotHaveDuplicates();
        assertThat(candidates.asked).containsExactly("together 5", "category 3", "sellers 2");
    }

    @Test
    void recommendsFewerRatherThanOneTwice() {
        assertThat(recommend.toBuyersOf(id(1), 20)).hasSize(5);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    /** 2 and 3 together with 1; 1, 2 and 4 of its category; 1 to 6 sell. */
    private static final class FixedCandidates implements Candidates {

        final List<String> asked = new java.util.ArrayList<>();

        @Override
        public List<Candidate> boughtTogetherWith(UUID productId, int limit) {
            asked.add("together " + limit);
            return some(Set.of(), limit, 2, 3);
        }

        @Override
        public List<Candidate> ofTheSameCategory(UUID productId, Set<UUID> without, int limit) {
            asked.add("category " + limit);
            return some(without, limit, 1, 2, 4);
        }

        @Override
        public List<Candidate> bestSellers(Set<UUID> without, int limit) {
            asked.add("sellers " + limit);
            return some(without, limit, 1, 2, 3, 4, 5, 6);
        }

        private static List<Candidate> some(Set<UUID> without, int limit, int... numbers) {
            return java.util.Arrays.stream(numbers)
                    .mapToObj(number -> new Candidate(id(number), new ListItem("{" + number + "}")))
                    .filter(candidate -> !without.contains(candidate.id()))
                    .limit(limit)
                    .toList();
        }
    }
}
