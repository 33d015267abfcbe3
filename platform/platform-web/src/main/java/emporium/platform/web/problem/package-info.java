/** Every refusal and failure as RFC 9457 wants it. */
@NullMarked
package emporium.platform.web.problem;

import org.jspecify.annotations.NullMarked;
