/** Finding and looking at things. */
@NullMarked
package emporium.storefront.catalog;

import org.jspecify.annotations.NullMarked;
