/** The staff's list over HTTP. */
@NullMarked
package emporium.catalog.desk.adapter.web;

import org.jspecify.annotations.NullMarked;
