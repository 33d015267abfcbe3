/** Real PostgreSQL and Kafka for tests: containers where a Docker engine answers, else embedded. */
@NullMarked
package emporium.platform.test.server;

import org.jspecify.annotations.NullMarked;
