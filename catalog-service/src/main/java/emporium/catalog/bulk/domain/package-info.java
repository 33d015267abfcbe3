/** What there is to say about a file and its lines; plain Java. */
@NullMarked
package emporium.catalog.bulk.domain;

import org.jspecify.annotations.NullMarked;
