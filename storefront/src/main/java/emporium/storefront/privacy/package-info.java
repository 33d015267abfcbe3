/** What is known about somebody, taken away or forgotten. */
@NullMarked
package emporium.storefront.privacy;

import org.jspecify.annotations.NullMarked;
