/** Open-loop load through the gateway, and what it costs all processes of the platform. */
@org.jspecify.annotations.NullMarked
package emporium.benchmarks;
