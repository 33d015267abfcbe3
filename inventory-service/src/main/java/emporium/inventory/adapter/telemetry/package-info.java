/** What operators watch. */
@NullMarked
package emporium.inventory.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
