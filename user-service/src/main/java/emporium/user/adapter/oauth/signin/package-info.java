/** Where people sign in when another's application has sent them here. */
@NullMarked
package emporium.user.adapter.oauth.signin;

import org.jspecify.annotations.NullMarked;
