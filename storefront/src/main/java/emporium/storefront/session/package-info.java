/** Who is at the other end of the wire, from one request to the next. */
@NullMarked
package emporium.storefront.session;

import org.jspecify.annotations.NullMarked;
