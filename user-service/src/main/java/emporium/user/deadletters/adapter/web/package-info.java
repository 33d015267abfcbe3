/** The dead letters for staff. */
@NullMarked
package emporium.user.deadletters.adapter.web;

import org.jspecify.annotations.NullMarked;
