/** What every module's tests share: real servers, architecture rules, contracts. */
@NullMarked
package emporium.platform.test;

import org.jspecify.annotations.NullMarked;
