/** The back office: what its desks have in common. Each desk is a package of its own below. */
@NullMarked
package emporium.storefront.staff;

import org.jspecify.annotations.NullMarked;
