/** What inventory can be asked to do, and what it needs for that. */
@NullMarked
package emporium.inventory.application;

import org.jspecify.annotations.NullMarked;
