/** The HTTP API of accounts and addresses. */
@NullMarked
package emporium.user.adapter.web;

import org.jspecify.annotations.NullMarked;
