/** How a routed request reaches an instance of its service, or is told that none can answer. */
@NullMarked
package emporium.gateway.upstream;

import org.jspecify.annotations.NullMarked;
