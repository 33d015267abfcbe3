/** Holds what compose, Kubernetes and Prometheus are told to our rules. */
@NullMarked
package emporium.deploy;

import org.jspecify.annotations.NullMarked;
