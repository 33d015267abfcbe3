package emporium.catalog.application;

import java.util.List;

/** What inventory says is left, kept beside the products. */
public interface StockLevels {

    /** Takes each level unless a newer one is known; levels of one SKU may come in any order. */
    void record(List<StockLevel> levels);

    /** {@code version} is inventory's: the higher one is the truth. */
    record StockLevel(String sku, int available, long version) {}
}
