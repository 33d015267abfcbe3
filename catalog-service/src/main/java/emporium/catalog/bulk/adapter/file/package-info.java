/** NDJSON and CSV. */
@NullMarked
package emporium.catalog.bulk.adapter.file;

import org.jspecify.annotations.NullMarked;
