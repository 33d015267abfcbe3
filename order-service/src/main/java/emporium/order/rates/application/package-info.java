/** The rates of today, out of the settings. */
@NullMarked
package emporium.order.rates.application;

import org.jspecify.annotations.NullMarked;
