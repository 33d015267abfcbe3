/** Metrics, traces and logs that can be followed from one process to the next. */
@NullMarked
package emporium.platform.telemetry;

import org.jspecify.annotations.NullMarked;
