/** How passwords are kept. */
@NullMarked
package emporium.user.adapter.hashing;

import org.jspecify.annotations.NullMarked;
