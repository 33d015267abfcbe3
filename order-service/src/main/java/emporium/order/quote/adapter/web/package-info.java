/** Quotes over HTTP. */
@NullMarked
package emporium.order.quote.adapter.web;

import org.jspecify.annotations.NullMarked;
