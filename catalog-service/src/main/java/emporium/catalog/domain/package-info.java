/** Products and the decisions about them; plain Java. */
@NullMarked
package emporium.catalog.domain;

import org.jspecify.annotations.NullMarked;
