/** What reads the files that are waiting. */
@NullMarked
package emporium.catalog.bulk.adapter.schedule;

import org.jspecify.annotations.NullMarked;
