/** What can be asked of accounts, and what that needs. */
@NullMarked
package emporium.user.application;

import org.jspecify.annotations.NullMarked;
