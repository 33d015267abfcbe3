/** Orders over HTTP. */
@NullMarked
package emporium.order.order.adapter.web;

import org.jspecify.annotations.NullMarked;
