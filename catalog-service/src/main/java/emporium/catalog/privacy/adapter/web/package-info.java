/** What is kept here about the caller. */
@NullMarked
package emporium.catalog.privacy.adapter.web;

import org.jspecify.annotations.NullMarked;
