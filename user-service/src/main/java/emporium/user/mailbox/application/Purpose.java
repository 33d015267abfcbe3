package emporium.user.mailbox.application;

import java.time.Duration;

/** What a proof is good for, and for how long. */
public enum Purpose {
    VERIFY_ADDRESS(Duration.ofDays(3)),
    RESET_PASSWORD(Duration.ofHours(1));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }
}
