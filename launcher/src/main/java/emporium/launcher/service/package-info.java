/** The platform's own applications as supervised processes. */
@NullMarked
package emporium.launcher.service;

import org.jspecify.annotations.NullMarked;
