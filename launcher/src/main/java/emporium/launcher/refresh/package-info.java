/** Makes services read their settings again, or tells what would come of it. */
@NullMarked
package emporium.launcher.refresh;

import org.jspecify.annotations.NullMarked;
