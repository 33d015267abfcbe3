/** One class per thing that can be asked, and the ports they need. */
@NullMarked
package emporium.payment.application;

import org.jspecify.annotations.NullMarked;
