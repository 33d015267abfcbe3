/** The admins' desk for accounts and their roles. */
@NullMarked
package emporium.storefront.staff.people;

import org.jspecify.annotations.NullMarked;
