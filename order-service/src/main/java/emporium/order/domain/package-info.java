/** The words every feature speaks: money, SKUs, owners, addresses. Plain Java. */
@NullMarked
package emporium.order.domain;

import org.jspecify.annotations.NullMarked;
