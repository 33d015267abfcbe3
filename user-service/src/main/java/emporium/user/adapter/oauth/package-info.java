/** The authorization server: grants, clients and what a token says. */
@NullMarked
package emporium.user.adapter.oauth;

import org.jspecify.annotations.NullMarked;
