package emporium.gateway.door;

import emporium.gateway.GatewaySettings;
import emporium.platform.config.Live;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is calling: the peer of the connection, or whom a proxy that is trusted names. */
@Component
class ClientAddress {

    private final Live<GatewaySettings> settings;
    private volatile @Nullable Pattern trusted;

    ClientAddress(Live<GatewaySettings> settings) {
        this.settings = settings;
    }

    String of(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        var proxies = settings.get().trustedProxies();
        if (proxies.isBlank() || !pattern(proxies).matcher(peer).matches()) {
            return peer;
        }
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return peer;
        }
        // the last one was added by our proxy; those before it are hearsay
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
    }

    private Pattern pattern(String proxies) {
        var known = trusted;
        if (known == null || !known.pattern().equals(proxies)) {
            known = Pattern.compile(proxies);
            trusted = known;
        }
        return known;
    }
}
