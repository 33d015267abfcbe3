package emporium.catalog.domain;

import java.util.Set;

/** Every way in which the catalog says no. */
public abstract sealed class CatalogRefusal extends RuntimeException {

    private CatalogRefusal(String message) {
        super(message, null, false, false);
    }

    public static final class ProductUnknown extends CatalogRefusal {
        public ProductUnknown() {
            super("There is no such product.");
        }
    }

    public static final class VariantUnknown extends CatalogRefusal {
        public VariantUnknown(Sku sku) {
            super("The product has no variant %s.".formatted(sku.value()));
        }
    }

    public static final class CategoryUnknown extends CatalogRefusal {
        public CategoryUnknown(Slug slug) {
            super("There is no category %s.".formatted(slug.value()));
        }
    }

    public static final class CategoryMissing extends CatalogRefusal {
        public CategoryMissing(Slug slug) {
            super("There is no category %s.".formatted(slug.value()));
        }
    }

    public static final class CategoryTaken extends CatalogRefusal {
        public CategoryTaken(Slug slug) {
            super("There is a category %s already.".formatted(slug.value()));
        }
    }

    public static final class CategoryNotEmpty extends CatalogRefusal {
        public CategoryNotEmpty(Slug slug) {
            super("Move what is in %s first: products or categories.".formatted(slug.value()));
        }
    }

    public static final class CategoryInCircle extends CatalogRefusal {
        public CategoryInCircle() {
            super("A category cannot be below itself.");
        }
    }

    public static final class PictureUnknown extends CatalogRefusal {
        public PictureUnknown() {
            super("There is no such picture.");
        }
    }

    public static final class SlugTaken extends CatalogRefusal {
        public SlugTaken(Slug slug) {
            super("Another product is at %s.".formatted(slug.value()));
        }
    }

    /** Also when that product is long gone: a SKU is never given to another one. */
    public static final class SkuTaken extends CatalogRefusal {
        public SkuTaken(Set<String> skus) {
            super("Another product has or had %s.".formatted(String.join(", ", skus)));
        }
    }

    /** Somebody else was faster: read again, then decide again. */
    public static final class Outdated extends CatalogRefusal {
        public Outdated() {
            super("It has changed since it was read: read it again.");
        }
    }
}
