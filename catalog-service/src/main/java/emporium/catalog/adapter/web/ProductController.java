package emporium.catalog.adapter.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import emporium.catalog.application.Documents;
import emporium.catalog.application.Facets;
import emporium.catalog.application.ProductPages;
import emporium.catalog.application.ProductPages.Suggestion;
import emporium.catalog.application.StoredDocument;
import emporium.catalog.domain.CatalogRefusal;
import emporium.platform.security.Caller;
import emporium.platform.web.VersionTag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read. */
@RestController
@RequestMapping("/api/products")
class ProductController {

    /** Kept by browsers, but asked about each time: a price on the screen is the price. */
    private static final CacheControl REVALIDATE = CacheControl.noCache().cachePublic();

    private final Documents documents;
    private final ProductPages pages;

    ProductController(Documents documents, ProductPages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping("/{idOrSlug}")
    ResponseEntity<byte[]> product(@PathVariable String idOrSlug, Optional<Caller> caller) {
        var document = documents.find(idOrSlug).orElseThrow(CatalogRefusal.ProductUnknown::new);
        if (!document.active() && !caller.map(ProductController::isStaff).orElse(false)) {
            throw new CatalogRefusal.ProductUnknown();
        }
        return ResponseEntity.ok()
                .eTag(tag(document))
                .cacheControl(document.active() ? REVALIDATE : CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(document.json());
    }

    private static String tag(StoredDocument document) {
        var count = document.rating().count();
        return count == 0
                ? VersionTag.of(document.version())
                : VersionTag.of(document.version(), count, document.ratingSum());
    }

    private static boolean isStaff(Caller caller) {
        return caller.hasRole("STAFF") || caller.hasRole("ADMIN");
    }

    @GetMapping
    PageBody products(@RequestParam MultiValueMap<String, String> parameters) {
        var query = ProductParameters.read(parameters);
        var page = pages.find(query);
        var next = page.next() == null ? null : PageCursor.encode(query.sort(), page.next());
        return PageBody.of(page, next);
    }

    @GetMapping("/suggest")
    List<Suggestion> suggest(@RequestParam MultiValueMap<String, String> parameters) {
        var reader = new ParameterReader(parameters);
        var text = reader.text("q", 100);
        reader.finish();
        return text == null ? List.of() : pages.suggest(text);
    }

    /** {@code total} counts all pages; it comes with the facets, and is left out with them. */
    record PageBody(
            @JsonRawValue String items,
            @Nullable Facets facets,
            @Nullable Long total,
            @Nullable String next) {

        static PageBody of(ProductPages.Page page, @Nullable String next) {
            var items = "[" + String.join(",", page.items()) + "]";
            var facets = page.facets();
            return new PageBody(items, facets, facets == null ? null : facets.total(), next);
        }
    }
}
