/** What staff can ask. */
@NullMarked
package emporium.catalog.desk.application;

import org.jspecify.annotations.NullMarked;
