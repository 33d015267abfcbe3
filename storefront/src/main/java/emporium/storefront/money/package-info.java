/** In which currency the shop is looked at. */
@NullMarked
package emporium.storefront.money;

import org.jspecify.annotations.NullMarked;
