/** Rates over HTTP. */
@NullMarked
package emporium.order.rates.adapter.web;

import org.jspecify.annotations.NullMarked;
