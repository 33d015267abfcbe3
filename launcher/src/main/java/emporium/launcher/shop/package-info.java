/**
 * The platform of one checkout and home: what is built, begun and kept running for the commands.
 */
@NullMarked
package emporium.launcher.shop;

import org.jspecify.annotations.NullMarked;
