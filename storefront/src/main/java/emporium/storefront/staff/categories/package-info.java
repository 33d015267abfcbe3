/** The desk for categories. */
@NullMarked
package emporium.storefront.staff.categories;

import org.jspecify.annotations.NullMarked;
