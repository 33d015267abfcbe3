/** The platform as it runs just now, for those who look after it. */
@NullMarked
package emporium.user.console;

import org.jspecify.annotations.NullMarked;
