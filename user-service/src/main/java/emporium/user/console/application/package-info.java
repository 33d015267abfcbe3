/** What is asked and answered. */
@NullMarked
package emporium.user.console.application;

import org.jspecify.annotations.NullMarked;
