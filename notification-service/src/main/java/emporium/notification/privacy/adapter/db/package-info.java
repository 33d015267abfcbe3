/** Traces of users in PostgreSQL. */
@NullMarked
package emporium.notification.privacy.adapter.db;

import org.jspecify.annotations.NullMarked;
