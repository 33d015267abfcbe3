package emporium.user.application;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which clients have signed in to which accounts lately; forgets the oldest. */
final class KnownClients {

    private static final int MAX = 50_000;

    private final Map<String, Boolean> known =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MAX;
                }
            };

    synchronized boolean contains(String subject, String address) {
        return known.containsKey(subject + " " + address);
    }

    synchronized void remember(String subject, String address) {
        known.put(subject + " " + address, true);
    }
}
