package emporium.gateway.door;

import java.io.IOException;

/** More of a body came than its address takes. */
public final class ContentTooLarge extends IOException {

    ContentTooLarge() {
        super("The body exceeds its limit");
    }
}
