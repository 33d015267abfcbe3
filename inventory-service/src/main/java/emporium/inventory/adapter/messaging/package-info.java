/** Commands in, answers and changes out: the wire formats of inventory's topics. */
@NullMarked
package emporium.inventory.adapter.messaging;

import org.jspecify.annotations.NullMarked;
