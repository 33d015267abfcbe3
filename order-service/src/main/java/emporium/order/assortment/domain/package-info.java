/** What the shop sells, as far as orders need to know. */
@NullMarked
package emporium.order.assortment.domain;

import org.jspecify.annotations.NullMarked;
