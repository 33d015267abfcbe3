/** What an account is and what may happen to it. */
@NullMarked
package emporium.user.domain;

import org.jspecify.annotations.NullMarked;
