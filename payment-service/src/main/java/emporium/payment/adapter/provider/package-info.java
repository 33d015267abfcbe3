/** The payment provider over HTTP. */
@NullMarked
package emporium.payment.adapter.provider;

import org.jspecify.annotations.NullMarked;
