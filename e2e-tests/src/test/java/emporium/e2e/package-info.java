/**
 * The whole platform from outside: only what a shopper, a stranger, staff or an operator can do.
 */
@org.jspecify.annotations.NullMarked
package emporium.e2e;
