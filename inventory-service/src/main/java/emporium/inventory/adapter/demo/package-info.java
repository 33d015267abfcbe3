/** Goods to try the shop with. */
@NullMarked
package emporium.inventory.adapter.demo;

import org.jspecify.annotations.NullMarked;
