/** The books and the inbox, for people. */
@NullMarked
package emporium.sandbox.page;

import org.jspecify.annotations.NullMarked;
