/** Recommending products. */
@NullMarked
package emporium.catalog.recommendation.application;

import org.jspecify.annotations.NullMarked;
