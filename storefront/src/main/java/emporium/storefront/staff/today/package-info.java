/** The first page of the back office: how the shop is doing. */
@NullMarked
package emporium.storefront.staff.today;

import org.jspecify.annotations.NullMarked;
