/** What people type, and what they read. */
@NullMarked
package emporium.launcher.cli;

import org.jspecify.annotations.NullMarked;
