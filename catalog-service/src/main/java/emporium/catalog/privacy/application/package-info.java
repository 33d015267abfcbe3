/** What can be asked about users. */
@NullMarked
package emporium.catalog.privacy.application;

import org.jspecify.annotations.NullMarked;
