/**
 * The life of an order. A decision changes nothing: it returns the order as it becomes, what
 * happened and what others must now do, and storing the one stores the others.
 */
@NullMarked
package emporium.order.order.domain;

import org.jspecify.annotations.NullMarked;
