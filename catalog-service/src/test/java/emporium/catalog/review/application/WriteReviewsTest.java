package emporium.catalog.review.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import emporium.catalog.review.application.WriteReviews.Customer;
import emporium.catalog.review.domain.Opinion;
import emporium.catalog.review.domain.ReviewRefusal;
import emporium.catalog.review.domain.Visibility.Hidden;
import emporium.catalog.sale.application.Sales;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WriteReviewsTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-20T12:00:00.123456789Z"), ZoneOffset.UTC);
    private static final UUID LAMP = new UUID(1, 1);
    private static final Customer ADA = new Customer("ada", "Ada Byron");
    private static final Customer EVE = new Customer("eve", "Eve");
    private static final Opinion GOOD = new Opinion(5, "Good", "It shines.");
    private static final Opinion BAD = new Opinion(1, "Bad", "It did shine.");

    private final InMemoryReviews reviews = new InMemoryReviews();
    private final WriteReviews write = new WriteReviews(reviews, new AdaBoughtALamp(), NOON);
    private final ModerateReviews moderate = new ModerateReviews(reviews, NOON);

    @Test
    void isForThoseWhoHaveBought() {
        assertThat(write.write(LAMP, ADA, GOOD).author().value()).isEqualTo("Ada B.");

        assertThatExceptionOfType(ReviewRefusal.NotBought.class)
                .isThrownBy(() -> write.write(LAMP, EVE, GOOD));
        assertThatExceptionOfType(ReviewRefusal.NotBought.class)
                .isThrownBy(() -> write.write(new UUID(2, 2), ADA, GOOD));
    }

    @Test
    void tellsTimeAsFinelyAsTheDatabaseKeepsIt() {
        assertThat(write.write(LAMP, ADA, GOOD).writtenAt())
                .isEqualTo("2026-11-20T12:00:00.123456Z");
    }

    @Test
    void doesNotKnowTheReviewsOfOthers() {
        var review = write.write(LAMP, ADA, GOOD);

        assertThatExceptionOfType(ReviewRefusal.ReviewUnknown.class)
                .isThrownBy(() -> write.edit(LAMP, review.id(), EVE, 1, BAD));
        assertThatExceptionOfType(ReviewRefusal.ReviewUnknown.class)
                .isThrownBy(() -> write.withdraw(LAMP, review.id(), EVE, 1));
        assertThatExceptionOfType(ReviewRefusal.ReviewUnknown.class)
                .isThrownBy(() -> write.withdraw(new UUID(2, 2), review.id(), ADA, 1));
        assertThat(reviews.saved).hasSize(1);
    }

    @Test
    void keepsWhatTheAuthorSaysNow() {
        var review = write.write(LAMP, ADA, GOOD);
        write.edit(LAMP, review.id(), new Customer("ada", "Ada King"), 1, BAD);

        var kept = reviews.kept.get(review.id());
        assertThat(kept.opinion()).isEqualTo(BAD);
        assertThat(kept.author().value()).isEqualTo("Ada K.");
    }

    @Test
    void isHiddenByStaffWithAReasonAndShownAgain() {
        var review = write.write(LAMP, ADA, GOOD);

        var hidden = moderate.hide(LAMP, review.id(), 1, "staff", "rude");
        assertThat(hidden.visibility())
                .isEqualTo(
                        new Hidden(Instant.parse("2026-11-20T12:00:00.123456Z"), "staff", "rude"));
        assertThat(moderate.show(LAMP, review.id(), 2).visibility()).isEqualTo(review.visibility());
        assertThatExceptionOfType(ReviewRefusal.ReviewUnknown.class)
                .isThrownBy(() -> moderate.show(LAMP, new UUID(9, 9), 1));
    }

    private static final class AdaBoughtALamp implements Sales {
        @Override
        public void hear(List<SaleNews> news) {}

        @Override
        public boolean hasBought(String customerId, UUID productId) {
            return customerId.equals("ada") && productId.equals(LAMP);
        }
    }
}
