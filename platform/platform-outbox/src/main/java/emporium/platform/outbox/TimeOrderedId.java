package emporium.platform.outbox;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUID version 7: ids made later sort later, so indexes grow at their right end only. */
final class TimeOrderedId {

    private TimeOrderedId() {}

    static UUID next() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = 0b10L << 62 | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
