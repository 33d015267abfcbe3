/** The desk for files of products. */
@NullMarked
package emporium.storefront.staff.imports;

import org.jspecify.annotations.NullMarked;
