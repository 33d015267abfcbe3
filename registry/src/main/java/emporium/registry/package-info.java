/** The service registry: who is there, and where. */
@NullMarked
package emporium.registry;

import org.jspecify.annotations.NullMarked;
