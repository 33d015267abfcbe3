/** Products as staff look for them: the unpublished ones, too. */
@NullMarked
package emporium.catalog.desk;

import org.jspecify.annotations.NullMarked;
