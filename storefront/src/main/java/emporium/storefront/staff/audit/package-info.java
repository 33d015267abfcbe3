/** The admins' desk for what staff have done. */
@NullMarked
package emporium.storefront.staff.audit;

import org.jspecify.annotations.NullMarked;
