/** The accounts that exist from the beginning. */
@NullMarked
package emporium.user.adapter.setup;

import org.jspecify.annotations.NullMarked;
