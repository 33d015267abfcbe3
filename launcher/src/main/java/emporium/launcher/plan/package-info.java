/** What there is to run, on which ports, with which environment. */
@NullMarked
package emporium.launcher.plan;

import org.jspecify.annotations.NullMarked;
