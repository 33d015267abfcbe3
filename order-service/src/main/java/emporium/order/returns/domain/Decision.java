package emporium.order.returns.domain;

import emporium.order.domain.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What the staff made of one line.
 *
 * @param accepted so many pieces are paid back; 0 refuses the line
 * @param restockTo the warehouse on whose shelves they go; null if they can not be sold again
 */
public record Decision(Sku sku, int accepted, @Nullable String restockTo) {}
