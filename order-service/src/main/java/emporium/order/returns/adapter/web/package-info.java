/** Returns over HTTP. */
@NullMarked
package emporium.order.returns.adapter.web;

import org.jspecify.annotations.NullMarked;
