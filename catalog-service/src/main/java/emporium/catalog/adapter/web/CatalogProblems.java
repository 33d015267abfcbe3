package emporium.catalog.adapter.web;

import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.CatalogRefusal.CategoryInCircle;
import emporium.catalog.domain.CatalogRefusal.CategoryMissing;
import emporium.catalog.domain.CatalogRefusal.CategoryNotEmpty;
import emporium.catalog.domain.CatalogRefusal.CategoryTaken;
import emporium.catalog.domain.CatalogRefusal.CategoryUnknown;
import emporium.catalog.domain.CatalogRefusal.Outdated;
import emporium.catalog.domain.CatalogRefusal.PictureUnknown;
import emporium.catalog.domain.CatalogRefusal.ProductUnknown;
import emporium.catalog.domain.CatalogRefusal.SkuTaken;
import emporium.catalog.domain.CatalogRefusal.SlugTaken;
import emporium.catalog.domain.CatalogRefusal.VariantUnknown;
import emporium.platform.web.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** One refusal, one problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CatalogProblems {

    @ExceptionHandler
    ProblemDetail refused(CatalogRefusal refusal) {
        return switch (refusal) {
            case ProductUnknown r -> problem(HttpStatus.NOT_FOUND, "product-unknown", r);
            case VariantUnknown r -> problem(HttpStatus.NOT_FOUND, "variant-unknown", r);
            case PictureUnknown r -> problem(HttpStatus.NOT_FOUND, "picture-unknown", r);
            case CategoryUnknown r ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, "category-unknown", r);
            case CategoryMissing r -> problem(HttpStatus.NOT_FOUND, "category-missing", r);
            case CategoryTaken r -> problem(HttpStatus.CONFLICT, "category-taken", r);
            case CategoryNotEmpty r -> problem(HttpStatus.CONFLICT, "category-not-empty", r);
            case CategoryInCircle r ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, "category-in-circle", r);
            case SlugTaken r -> problem(HttpStatus.CONFLICT, "slug-taken", r);
            case SkuTaken r -> problem(HttpStatus.CONFLICT, "sku-taken", r);
            case Outdated r -> problem(HttpStatus.PRECONDITION_FAILED, "outdated", r);
        };
    }

    /** A refusal's message is written for the caller, unlike that of any other exception. */
    private static ProblemDetail problem(HttpStatus status, String slug, CatalogRefusal refusal) {
        return Problems.of(status, slug, String.valueOf(refusal.getMessage()));
    }
}
