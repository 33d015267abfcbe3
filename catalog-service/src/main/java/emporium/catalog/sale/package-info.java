/** What was bought, as far as the catalog needs to know. */
@NullMarked
package emporium.catalog.sale;

import org.jspecify.annotations.NullMarked;
