/** What can be asked of the audit log, and told to it. */
@NullMarked
package emporium.user.audit.application;

import org.jspecify.annotations.NullMarked;
