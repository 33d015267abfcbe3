/** Reviews, and what they do to a product's rating. */
@NullMarked
package emporium.catalog.review.domain;

import org.jspecify.annotations.NullMarked;
