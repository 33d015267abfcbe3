/** HTTP between services: balanced, bounded in time and number, honest about outages. */
@NullMarked
package emporium.platform.client;

import org.jspecify.annotations.NullMarked;
