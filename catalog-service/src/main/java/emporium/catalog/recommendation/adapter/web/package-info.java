/** Recommendations over HTTP. */
@NullMarked
package emporium.catalog.recommendation.adapter.web;

import org.jspecify.annotations.NullMarked;
