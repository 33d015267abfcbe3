/** Learning from orders, and asking what was learned. */
@NullMarked
package emporium.catalog.sale.application;

import org.jspecify.annotations.NullMarked;
