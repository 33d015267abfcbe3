/**
 * What is checked before a request is routed: its path, its size, its rate, its headers, and room
 * for it.
 */
@NullMarked
package emporium.gateway.door;

import org.jspecify.annotations.NullMarked;
