/** Everything a service must not be; each class breaks the one rule it is named after. */
@NullMarked
package emporium.platform.test.bad.application;

import org.jspecify.annotations.NullMarked;
