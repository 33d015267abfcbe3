/** The dead letters of all services. */
@NullMarked
package emporium.user.deadletters.application;

import org.jspecify.annotations.NullMarked;
