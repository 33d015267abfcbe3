/** Makes quotes and keeps them. */
@NullMarked
package emporium.order.quote.application;

import org.jspecify.annotations.NullMarked;
