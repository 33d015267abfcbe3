/** What else a shopper may like. */
@NullMarked
package emporium.catalog.recommendation;

import org.jspecify.annotations.NullMarked;
