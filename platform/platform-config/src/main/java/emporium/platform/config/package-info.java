/** Shared defaults, a patient start, and configuration that changes without a restart. */
@NullMarked
package emporium.platform.config;

import org.jspecify.annotations.NullMarked;
