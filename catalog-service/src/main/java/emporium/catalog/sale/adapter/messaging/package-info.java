/** What is read of the orders' events. */
@NullMarked
package emporium.catalog.sale.adapter.messaging;

import org.jspecify.annotations.NullMarked;
