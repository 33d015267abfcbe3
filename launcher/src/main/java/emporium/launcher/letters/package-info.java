/** The desk of dead letters, from a shell. */
@NullMarked
package emporium.launcher.letters;

import org.jspecify.annotations.NullMarked;
