/** What is known about somebody, everywhere, and how it is forgotten. */
@NullMarked
package emporium.user.privacy;

import org.jspecify.annotations.NullMarked;
