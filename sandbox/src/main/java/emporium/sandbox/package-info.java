/** Stand-ins for the outside world when there is none: a payment provider and an SMTP inbox. */
@NullMarked
package emporium.sandbox;

import org.jspecify.annotations.NullMarked;
