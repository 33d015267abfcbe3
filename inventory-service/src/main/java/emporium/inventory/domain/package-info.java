/** The rules of stock: what a command does to a holding and to the shelves. Plain Java. */
@NullMarked
package emporium.inventory.domain;

import org.jspecify.annotations.NullMarked;
