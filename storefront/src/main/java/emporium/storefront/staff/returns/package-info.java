/** What comes back, as the staff sees it. */
@NullMarked
package emporium.storefront.staff.returns;

import org.jspecify.annotations.NullMarked;
