/** Keeps and confirms this service's copy of the catalog's prices. */
@NullMarked
package emporium.order.assortment.application;

import org.jspecify.annotations.NullMarked;
