/** The way in. */
@NullMarked
package emporium.user.console.adapter.web;

import org.jspecify.annotations.NullMarked;
