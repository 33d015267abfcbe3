package emporium.catalog.adapter.web;

import emporium.catalog.application.EditProducts;
import emporium.catalog.application.ProductBody;
import emporium.catalog.application.ProductBody.PriceBody;
import emporium.catalog.application.ProductDocument;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.Sku;
import emporium.platform.web.VersionTag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff do. Every edit of something existing carries {@code If-Match}. */
@RestController
@RequestMapping("/api/products")
class ProductEditController {

    private final EditProducts edit;

    ProductEditController(EditProducts edit) {
        this.edit = edit;
    }

    @PostMapping
    ResponseEntity<ProductDocument> create(@Valid @RequestBody ProductBody body) {
        var product = edit.create(body.details());
        return ResponseEntity.created(URI.create("/api/products/" + product.id()))
                .eTag(VersionTag.of(product.version()))
                .body(ProductDocument.of(product));
    }

    @PutMapping("/{id}")
    ResponseEntity<ProductDocument> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProductBody body) {
        return edited(edit.replace(id, VersionTag.read(ifMatch), body.details()));
    }

    @PatchMapping("/{id}/variants/{sku}/price")
    ResponseEntity<ProductDocument> reprice(
            @PathVariable UUID id,
            @PathVariable String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PriceBody price) {
        return edited(edit.reprice(id, VersionTag.read(ifMatch), sku(sku), price.money()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        edit.remove(id, VersionTag.read(ifMatch));
    }

    private static ResponseEntity<ProductDocument> edited(Product product) {
        return ResponseEntity.ok()
                .eTag(VersionTag.of(product.version()))
                .body(ProductDocument.of(product));
    }

    private static Sku sku(String text) {
        try {
            return new Sku(text);
        } catch (IllegalArgumentException notASku) {
            throw new CatalogRefusal.ProductUnknown();
        }
    }
}
