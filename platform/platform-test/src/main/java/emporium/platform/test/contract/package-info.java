/** The files of contracts/, to test against. */
@NullMarked
package emporium.platform.test.contract;

import org.jspecify.annotations.NullMarked;
