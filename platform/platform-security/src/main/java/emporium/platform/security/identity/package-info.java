/** The service's own identity, which it shows to other services. */
@NullMarked
package emporium.platform.security.identity;

import org.jspecify.annotations.NullMarked;
