/** Reviews over HTTP. */
@NullMarked
package emporium.catalog.review.adapter.web;

import org.jspecify.annotations.NullMarked;
