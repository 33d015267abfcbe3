/** A real single-node Kafka without an installation. */
@NullMarked
package emporium.launcher.kafka;

import org.jspecify.annotations.NullMarked;
