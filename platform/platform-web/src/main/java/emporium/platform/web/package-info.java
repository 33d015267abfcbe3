/** What every HTTP API here has in common: problem+json, idempotency keys, cursors and limits. */
@NullMarked
package emporium.platform.web;

import org.jspecify.annotations.NullMarked;
