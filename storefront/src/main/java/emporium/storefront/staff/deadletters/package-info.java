/** The desk for messages no service could take. */
@NullMarked
package emporium.storefront.staff.deadletters;

import org.jspecify.annotations.NullMarked;
