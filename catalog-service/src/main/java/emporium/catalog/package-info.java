/** What the shop offers: products, their variants and prices, and how they are found. */
@NullMarked
package emporium.catalog;

import org.jspecify.annotations.NullMarked;
