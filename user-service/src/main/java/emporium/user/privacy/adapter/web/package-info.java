/** Erasures over HTTP. */
@NullMarked
package emporium.user.privacy.adapter.web;

import org.jspecify.annotations.NullMarked;
