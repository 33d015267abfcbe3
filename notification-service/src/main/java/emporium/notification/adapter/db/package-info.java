/** Mails in PostgreSQL. */
@NullMarked
package emporium.notification.adapter.db;

import org.jspecify.annotations.NullMarked;
