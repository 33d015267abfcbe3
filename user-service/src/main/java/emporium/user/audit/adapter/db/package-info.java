/** The audit log's tables: rows come, and stay. */
@NullMarked
package emporium.user.audit.adapter.db;

import org.jspecify.annotations.NullMarked;
