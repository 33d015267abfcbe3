package emporium.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code emporium.gateway.*}; every one of them applies to the next request after a refresh.
 *
 * @param timeLimits by route; {@code default} for the others
 * @param attempts how often a request that may be repeated is sent at most
 * @param bodyLimit for everything but {@code importLimit}'s routes
 * @param trustedProxies addresses whose X-Forwarded-For is believed, as a regular expression;
 *     empty: nobody's
 * @param secureTransport the shop is served over HTTPS, here or by a proxy in front: tell browsers
 *     to insist on it
 */
public record GatewaySettings(
        @DefaultValue Map<String, Duration> timeLimits,
        @DefaultValue("5s") @NotNull Duration timeLimit,
        @DefaultValue("3") @Positive int attempts,
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("256MB") DataSize importLimit,
        @DefaultValue("") String trustedProxies,
        @DefaultValue("false") boolean secureTransport,
        @DefaultValue @Valid Load load,
        @DefaultValue @Valid Rates rates,
        @DefaultValue Cors cors) {

    /**
     * @param requests under way at once in all; the last fifth of it is kept for checkout
     * @param perService under way at once to one service, so that a slow one does not use up all of
     *     it
     * @param streams event streams open at once
     */
    public record Load(
            @DefaultValue("512") @Positive int requests,
            @DefaultValue("256") @Positive int perService,
            @DefaultValue("500") @Positive int streams) {}

    /**
     * @param perAddress requests per second from one client address
     * @param perToken requests per second with one access token or cart token
     * @param burst seconds of the rate that may come at once
     */
    public record Rates(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("200") @Positive int perAddress,
            @DefaultValue("50") @Positive int perToken,
            @DefaultValue("5") @Positive int burst) {}

    /**
     * @param allowedOrigins of browser pages elsewhere that may call; none by default
     */
    public record Cors(@DefaultValue List<String> allowedOrigins) {}

    public Duration timeLimitOf(String route) {
        return timeLimits.getOrDefault(route, timeLimit);
    }
}
