/** Asks catalog-service over HTTP. */
@NullMarked
package emporium.order.assortment.adapter.catalog;

import org.jspecify.annotations.NullMarked;
