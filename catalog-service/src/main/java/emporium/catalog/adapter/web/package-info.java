/** The HTTP side: shoppers read, staff edit. */
@NullMarked
package emporium.catalog.adapter.web;

import org.jspecify.annotations.NullMarked;
