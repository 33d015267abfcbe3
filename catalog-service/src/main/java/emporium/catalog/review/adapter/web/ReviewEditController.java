package emporium.catalog.review.adapter.web;

import emporium.catalog.application.Documents;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Text;
import emporium.catalog.review.application.ModerateReviews;
import emporium.catalog.review.application.WriteReviews;
import emporium.catalog.review.application.WriteReviews.Customer;
import emporium.catalog.review.domain.Review;
import emporium.platform.security.Caller;
import emporium.platform.web.VersionTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing reviews, and hiding them. Every edit carries {@code If-Match}. */
@RestController
@RequestMapping("/api/products/{productId}/reviews")
class ReviewEditController {

    private final Documents products;
    private final WriteReviews write;
    private final ModerateReviews moderate;

    ReviewEditController(Documents products, WriteReviews write, ModerateReviews moderate) {
        this.products = products;
        this.write = write;
        this.moderate = moderate;
    }

    @PostMapping
    ResponseEntity<ReviewResponse> write(
            @PathVariable UUID productId, @Valid @RequestBody ReviewBody body, Caller caller) {
        var product =
                products.idOf(productId.toString(), false)
                        .orElseThrow(CatalogRefusal.ProductUnknown::new);
        var review = write.write(product, customer(caller), body.opinion());
        var location = "/api/products/%s/reviews/%s".formatted(productId, review.id());
        return ResponseEntity.created(URI.create(location))
                .eTag(VersionTag.of(review.version()))
                .body(ReviewResponse.of(review));
    }

    @PutMapping("/{id}")
    ResponseEntity<ReviewResponse> edit(
            @PathVariable UUID productId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReviewBody body,
            Caller caller) {
        var seen = VersionTag.read(ifMatch);
        return edited(write.edit(productId, id, customer(caller), seen, body.opinion()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable UUID productId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        write.withdraw(productId, id, customer(caller), VersionTag.read(ifMatch));
    }

    @PutMapping("/{id}/visibility")
    ResponseEntity<ReviewResponse> show(
            @PathVariable UUID productId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody VisibilityBody body,
            Caller staff) {
        var seen = VersionTag.read(ifMatch);
        var reason = body.reason;
        return edited(
                reason == null
                        ? moderate.show(productId, id, seen)
                        : moderate.hide(productId, id, seen, staff.id(), reason.strip()));
    }

    private static ResponseEntity<ReviewResponse> edited(Review review) {
        return ResponseEntity.ok()
                .eTag(VersionTag.of(review.version()))
                .body(ReviewResponse.of(review));
    }

    private static Customer customer(Caller caller) {
        return new Customer(caller.id(), caller.name());
    }

    /** Who hides says why; the author reads it. */
    record VisibilityBody(
            @NotNull Boolean shown,
            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Text.LINE) String reason) {

        @AssertTrue(message = "is needed to hide a review, and only then")
        boolean isReasonGiven() {
            return shown == null || (shown ? reason == null : reason != null && !reason.isBlank());
        }
    }
}
