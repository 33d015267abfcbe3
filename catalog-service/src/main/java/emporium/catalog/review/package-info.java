/** What buyers say of products. */
@NullMarked
package emporium.catalog.review;

import org.jspecify.annotations.NullMarked;
