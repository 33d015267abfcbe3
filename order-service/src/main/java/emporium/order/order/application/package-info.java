/** What can be asked of orders, one class each, and the ports they need. */
@NullMarked
package emporium.order.order.application;

import org.jspecify.annotations.NullMarked;
