package emporium.catalog.review.adapter.web;

import emporium.catalog.application.Documents;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.review.application.Reviews;
import emporium.catalog.review.domain.Review;
import emporium.catalog.review.domain.ReviewRefusal;
import emporium.catalog.review.domain.Visibility;
import emporium.catalog.sale.application.Sales;
import emporium.platform.security.Caller;
import emporium.platform.web.VersionTag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading reviews. Hidden ones are there for staff, and for their author. */
@RestController
@RequestMapping("/api/products/{idOrSlug}/reviews")
class ReviewController {

    private final Documents products;
    private final Reviews reviews;
    private final Sales sales;

    ReviewController(Documents products, Reviews reviews, Sales sales) {
        this.products = products;
        this.reviews = reviews;
        this.sales = sales;
    }

    @GetMapping
    ReviewPage list(
            @PathVariable String idOrSlug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int size,
            Optional<Caller> caller) {
        var staff = isStaff(caller);
        var product = product(idOrSlug, staff);
        var before = ReviewPage.before(after);
        return ReviewPage.of(
                reviews.newest(product, before, size + 1, staff),
                size,
                before == null ? reviews.distribution(product) : null);
    }

    /** Whether the caller may review the product, and the review if they have. */
    @GetMapping("/mine")
    ResponseEntity<Mine> mine(@PathVariable String idOrSlug, Caller caller) {
        var product = product(idOrSlug, isStaff(Optional.of(caller)));
        var review = reviews.ofCustomer(product, caller.id());
        var mine =
                new Mine(
                        sales.hasBought(caller.id(), product),
                        review.map(ReviewResponse::of).orElse(null));
        var answer = ResponseEntity.ok();
        review.ifPresent(r -> answer.eTag(VersionTag.of(r.version())));
        return answer.body(mine);
    }

    @GetMapping("/{id}")
    ResponseEntity<ReviewResponse> one(
            @PathVariable String idOrSlug, @PathVariable UUID id, Optional<Caller> caller) {
        var staff = isStaff(caller);
        var product = product(idOrSlug, staff);
        var review =
                reviews.find(product, id)
                        .filter(found -> staff || isShown(found) || isBy(caller, found))
                        .orElseThrow(ReviewRefusal.ReviewUnknown::new);
        return ResponseEntity.ok()
                .eTag(VersionTag.of(review.version()))
                .body(ReviewResponse.of(review));
    }

    private boolean isBy(Optional<Caller> caller, Review review) {
        return caller.flatMap(c -> reviews.find(review.productId(), review.id(), c.id()))
                .isPresent();
    }

    private static boolean isShown(Review review) {
        return review.visibility() instanceof Visibility.Shown;
    }

    private UUID product(String idOrSlug, boolean inactiveToo) {
        return products.idOf(idOrSlug, inactiveToo).orElseThrow(CatalogRefusal.ProductUnknown::new);
    }

    private static boolean isStaff(Optional<Caller> caller) {
        return caller.map(c -> c.hasRole("STAFF")).orElse(false);
    }

    record Mine(boolean bought, @Nullable ReviewResponse review) {}
}
