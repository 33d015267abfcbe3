/** What callers with power do, written down before it is done. */
@NullMarked
package emporium.platform.audit;

import org.jspecify.annotations.NullMarked;
