/** Whole files of products: received first, then read in the background, line by line. */
@NullMarked
package emporium.catalog.bulk;

import org.jspecify.annotations.NullMarked;
