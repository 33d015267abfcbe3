/** Takes what is old out of tables that would grow for ever. */
@NullMarked
package emporium.platform.retention;

import org.jspecify.annotations.NullMarked;
