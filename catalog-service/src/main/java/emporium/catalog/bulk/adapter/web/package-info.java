/** Where staff send files and watch them. */
@NullMarked
package emporium.catalog.bulk.adapter.web;

import org.jspecify.annotations.NullMarked;
