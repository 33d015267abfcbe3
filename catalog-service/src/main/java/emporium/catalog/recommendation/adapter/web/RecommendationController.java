package emporium.catalog.recommendation.adapter.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import emporium.catalog.application.Documents;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.recommendation.application.Recommend;
import emporium.catalog.recommendation.application.Recommend.Recommendation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecommendationController {

    /** Habits do not change by the minute. */
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Documents products;
    private final Recommend recommend;

    RecommendationController(Documents products, Recommend recommend) {
        this.products = products;
        this.recommend = recommend;
    }

    @GetMapping("/api/products/{idOrSlug}/recommendations")
    ResponseEntity<Recommendations> list(
            @PathVariable String idOrSlug,
            @RequestParam(defaultValue = "8") @Min(1) @Max(24) int size) {
        var product =
                products.idOf(idOrSlug, false).orElseThrow(CatalogRefusal.ProductUnknown::new);
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(Recommendations.of(recommend.toBuyersOf(product, size)));
    }

    record Recommendations(@JsonRawValue String items) {

        static Recommendations of(List<Recommendation> all) {
            return new Recommendations(
                    all.stream()
                            .map(Recommendations::json)
                            .collect(Collectors.joining(",", "[", "]")));
        }

        private static String json(Recommendation recommendation) {
            var basis =
                    switch (recommendation.basis()) {
                        case BOUGHT_TOGETHER -> "\"bought-together\"";
                        case SAME_CATEGORY -> "\"same-category\"";
                        case BEST_SELLER -> "\"best-seller\"";
                    };
            return recommendation.item().with("basis", basis).json();
        }
    }
}
