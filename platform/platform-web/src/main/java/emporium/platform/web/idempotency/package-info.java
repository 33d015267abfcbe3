/** Answers kept under the key a client sent with its request. */
@NullMarked
package emporium.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
