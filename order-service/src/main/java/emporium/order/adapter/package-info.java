/** What every feature's HTTP and JSON have in common: owners, access, money as text. */
@NullMarked
package emporium.order.adapter;

import org.jspecify.annotations.NullMarked;
