package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewIT extends StorefrontIT {

    private static final String FORM = "/products/lamp/review";

    @Test
    void whoHasBoughtWritesAndRewrites() {
        catalog.bought = true;
        var member = signedIn("ann@example.com");
        member.open("/products/lamp");
        assertThat(member.main()).contains("Write a review");

        member.open(FORM).submit(FORM, Map.of("rating", "4", "title", "Fine", "text", "It shines"));
        assertThat(member.page().select(".review").text()).contains("Fine", "4 of 5", "Ann A.");

        member.open(FORM);
        assertThat(member.page().select("#text").text()).isEqualTo("It shines");
        member.submit(FORM, Map.of("title", "<b>Finer</b>"));
        assertThat(member.page().select(".review h3").text()).isEqualTo("<b>Finer</b>");
        assertThat(catalog.reviews.get("mine").version()).isEqualTo(2);
    }

    @Test
    void theFormSaysWhatIsMissing() {
        catalog.bought = true;
        var member = signedIn("ann@example.com");

        member.open(FORM).submit(FORM, Map.of("text", "It shines")).is(422);

        assertThat(member.page().select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#rating", "#title");
        assertThat(member.page().select("#text").text()).isEqualTo("It shines");
        assertThat(catalog.reviews).isEmpty();
    }

    @Test
    void whoHasNotBoughtDoesNotReview() {
        signedIn("ben@example.com").open(FORM).is(404);
        assertThat(signedIn("ben@example.com").open("/products/lamp").main())
                .doesNotContain("Write a review");
        assertThat(browser().open(FORM).path()).isEqualTo("/sign-in");
    }

    @Test
    void aPageGoesOnWithoutReviewsAndRecommendations() {
        catalog.extrasAway = true;

        var visitor = browser().open("/products/lamp").is(200);

        assertThat(visitor.main()).contains("cannot show the reviews", "Put into the cart");
    }
}
