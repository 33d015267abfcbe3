/** What comes back: asked for by the customer, received and judged by the staff, paid back. */
@NullMarked
package emporium.order.returns.domain;

import org.jspecify.annotations.NullMarked;
