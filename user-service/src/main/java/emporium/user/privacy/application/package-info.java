/** What can be asked about one's own data. */
@NullMarked
package emporium.user.privacy.application;

import org.jspecify.annotations.NullMarked;
