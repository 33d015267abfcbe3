/** One call, and every instance reads its settings again: a topic that all of them listen to. */
@NullMarked
package emporium.platform.config.bus;

import org.jspecify.annotations.NullMarked;
