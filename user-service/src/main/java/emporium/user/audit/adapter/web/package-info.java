/** The audit log for admins. */
@NullMarked
package emporium.user.audit.adapter.web;

import org.jspecify.annotations.NullMarked;
