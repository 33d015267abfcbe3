/** The order desk: finding an order, following it through the services, and helping it on. */
@NullMarked
package emporium.storefront.staff.orders;

import org.jspecify.annotations.NullMarked;
