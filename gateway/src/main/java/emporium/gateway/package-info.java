/** The only public door: routes requests to the services and protects both sides of it. */
@NullMarked
package emporium.gateway;

import org.jspecify.annotations.NullMarked;
