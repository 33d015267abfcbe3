/** What a euro is worth elsewhere, and since when. */
@NullMarked
package emporium.order.rates.domain;

import org.jspecify.annotations.NullMarked;
