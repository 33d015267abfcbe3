package emporium.catalog.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import emporium.catalog.review.domain.Visibility.Hidden;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Author ADA = new Author("Ada B.");
    private static final Hidden HIDDEN = new Hidden(NOON, "staff", "rude");

    private final ReviewChange written =
            Review.write(
                    new UUID(1, 1), new UUID(2, 2), "ada", ADA, new Opinion(4, "a", "b"), MORNING);
    private final Review review = written.review();

    @Test
    void addsItsRating() {
        assertThat(written.shift()).isEqualTo(new RatingShift(4, 1));
        assertThat(review.version()).isOne();
    }

    @Test
    void movesTheRatingByTheDifferenceWhenItIsEdited() {
        var edited = review.edit(1, ADA, new Opinion(1, "c", "d"), NOON);

        assertThat(edited.shift()).isEqualTo(new RatingShift(-3, 0));
        assertThat(edited.review().writtenAt()).isEqualTo(MORNING);
        assertThat(edited.review().changedAt()).isEqualTo(NOON);
        assertThat(edited.review().version()).isEqualTo(2);
    }

    @Test
    void takesItsRatingAlongWhenItGoes() {
        assertThat(review.withdraw(1).shift()).isEqualTo(new RatingShift(-4, -1));
    }

    @Test
    void doesNotCountWhileItIsHidden() {
        var hidden = review.hide(1, HIDDEN);
        assertThat(hidden.shift()).isEqualTo(new RatingShift(-4, -1));
        assertThat(hidden.review().changedAt()).isEqualTo(MORNING);

        assertThat(hidden.review().hide(2, HIDDEN).shift()).isEqualTo(RatingShift.NONE);
        assertThat(hidden.review().withdraw(2).shift()).isEqualTo(RatingShift.NONE);
        var edited = hidden.review().edit(2, ADA, new Opinion(5, "c", "d"), NOON);
        assertThat(edited.shift()).isEqualTo(RatingShift.NONE);
        assertThat(edited.review().visibility()).isEqualTo(HIDDEN);
        assertThat(edited.review().show(3).shift()).isEqualTo(new RatingShift(5, 1));
    }

    @Test
    void isShownOnceHoweverOftenItIsShown() {
        assertThat(review.show(1).shift()).isEqualTo(RatingShift.NONE);
    }

    @Test
    void refusesWhatWasDecidedOnAnotherVersion() {
        assertThatExceptionOfType(ReviewRefusal.Outdated.class)
                .isThrownBy(() -> review.edit(2, ADA, review.opinion(), NOON));
        assertThatExceptionOfType(ReviewRefusal.Outdated.class)
                .isThrownBy(() -> review.withdraw(0));
        assertThatExceptionOfType(ReviewRefusal.Outdated.class)
                .isThrownBy(() -> review.hide(2, HIDDEN));
        assertThatExceptionOfType(ReviewRefusal.Outdated.class).isThrownBy(() -> review.show(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1, Integer.MAX_VALUE})
    void hasOneToFiveStars(int rating) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Opinion(rating, "a", "b"));
    }
}
