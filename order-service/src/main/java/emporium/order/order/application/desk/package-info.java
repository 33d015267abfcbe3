/** What the staff wants to know of all orders: found, added up, and followed message by message. */
@NullMarked
package emporium.order.order.application.desk;

import org.jspecify.annotations.NullMarked;
