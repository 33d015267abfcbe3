/** What people and the provider may ask over HTTP. */
@NullMarked
package emporium.payment.adapter.web;

import org.jspecify.annotations.NullMarked;
