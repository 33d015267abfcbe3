/** The audit log: what staff have done, in any service. */
@NullMarked
package emporium.user.audit;

import org.jspecify.annotations.NullMarked;
