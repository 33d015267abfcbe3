/** Warehouses, what lies in them, and what is held in them for orders. */
@NullMarked
package emporium.inventory;

import org.jspecify.annotations.NullMarked;
