package emporium.platform.test.bad.application;

import java.time.Instant;

record ReadsTheClock(Instant at) {

    static ReadsTheClock now() {
        return new ReadsTheClock(Instant.now());
    }
}
