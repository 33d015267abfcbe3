/** Serves the platform's settings from a folder or from git. */
@NullMarked
package emporium.config;

import org.jspecify.annotations.NullMarked;
