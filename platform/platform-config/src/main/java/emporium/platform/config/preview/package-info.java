/** What a refresh would change, told without changing it. */
@NullMarked
package emporium.platform.config.preview;

import org.jspecify.annotations.NullMarked;
