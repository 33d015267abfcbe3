/** The demo shop, for a platform that runs on one machine. */
@NullMarked
package emporium.catalog.adapter.demo;

import org.jspecify.annotations.NullMarked;
