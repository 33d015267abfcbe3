/** What must always hold, looked up across all services' databases. */
@NullMarked
package emporium.launcher.audit;

import org.jspecify.annotations.NullMarked;
