/** The desk of what no consumer could take. */
@NullMarked
package emporium.user.deadletters;

import org.jspecify.annotations.NullMarked;
