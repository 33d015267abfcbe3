/** Runs the whole platform on one machine: real PostgreSQL, real Kafka, every service a process. */
@NullMarked
package emporium.launcher;

import org.jspecify.annotations.NullMarked;
