/** Writing, reading and hiding reviews. */
@NullMarked
package emporium.catalog.review.application;

import org.jspecify.annotations.NullMarked;
