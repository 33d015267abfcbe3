/** What makes a service a resource server, and the identity services call each other with. */
@NullMarked
package emporium.platform.security;

import org.jspecify.annotations.NullMarked;
