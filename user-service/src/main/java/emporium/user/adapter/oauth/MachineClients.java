package emporium.user.adapter.oauth;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code name=secret,name=secret}; a secret may contain equals signs. */
final class MachineClients {

    private MachineClients() {}

    static Map<String, String> parse(String text) {
        var clients = new LinkedHashMap<String, String>();
        for (var entry : text.split(",", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            var equals = entry.indexOf('=');
            if (equals < 1 || equals == entry.length() - 1) {
                throw new IllegalStateException(
                        "EMPORIUM_CLIENTS must be name=secret,name=secret, without empty parts");
            }
            clients.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
        }
        return clients;
    }
}
