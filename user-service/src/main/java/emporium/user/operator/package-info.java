/** What lets this service act for the platform's operator. */
@NullMarked
package emporium.user.operator;

import org.jspecify.annotations.NullMarked;
