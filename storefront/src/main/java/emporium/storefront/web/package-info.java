/** What all pages have in common. */
@NullMarked
package emporium.storefront.web;

import org.jspecify.annotations.NullMarked;
