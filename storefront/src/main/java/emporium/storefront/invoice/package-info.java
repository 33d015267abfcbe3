/** What was sold, on paper. */
@NullMarked
package emporium.storefront.invoice;

import org.jspecify.annotations.NullMarked;
