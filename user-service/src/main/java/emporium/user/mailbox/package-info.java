/** Whose mailbox it is: verifying an address, and a new password for who has forgotten theirs. */
@NullMarked
package emporium.user.mailbox;

import org.jspecify.annotations.NullMarked;
