/** What can be asked of the catalog, and what it needs for it. */
@NullMarked
package emporium.catalog.application;

import org.jspecify.annotations.NullMarked;
