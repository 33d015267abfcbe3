/** From sources to something that starts quickly: Maven, extracted applications, AOT caches. */
@NullMarked
package emporium.launcher.build;

import org.jspecify.annotations.NullMarked;
