/** What people type: a class per command. */
@NullMarked
package emporium.launcher.cli;

import org.jspecify.annotations.NullMarked;
