/** The platform as it runs just now: who is there, who calls whom, what waits. */
@NullMarked
package emporium.storefront.staff.platform;

import org.jspecify.annotations.NullMarked;
