/** An SMTP server that keeps what it receives. */
@NullMarked
package emporium.sandbox.inbox;

import org.jspecify.annotations.NullMarked;
