/** A real PostgreSQL without an installation. */
@NullMarked
package emporium.launcher.postgres;

import org.jspecify.annotations.NullMarked;
