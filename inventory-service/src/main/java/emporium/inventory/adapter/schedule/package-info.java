/** What the clock sets off. */
@NullMarked
package emporium.inventory.adapter.schedule;

import org.jspecify.annotations.NullMarked;
