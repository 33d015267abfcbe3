/** Receiving files, and reading them. */
@NullMarked
package emporium.catalog.bulk.application;

import org.jspecify.annotations.NullMarked;
