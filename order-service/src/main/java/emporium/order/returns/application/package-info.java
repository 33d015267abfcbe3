/** What can be asked of returns, and the ports. */
@NullMarked
package emporium.order.returns.application;

import org.jspecify.annotations.NullMarked;
