package emporium.storefront.money;

import emporium.storefront.clients.Away;
import emporium.storefront.clients.Refused;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * The currency that was chosen at the foot of a page, kept in a cookie; euros, unless it was. The
 * rates are asked for once a minute; while nobody answers, those known before are shown on.
 */
@Component
public class Currencies implements WebMvcConfigurer, HandlerInterceptor {

    public static final String PARAMETER = "currency";

    private static final Logger log = LoggerFactory.getLogger(Currencies.class);
    private static final String EURO = "EUR";
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(365);

    private record Known(RateTable table, Instant until) {}

    private final Rates rates;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(RateTable.UNKNOWN, Instant.MIN);

    Currencies(Rates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    /** Remembers a choice that names a currency of ours; anything else is no choice. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object page) {
        var wish = request.getParameter(PARAMETER);
        if (wish != null && table().of(wish).isPresent()) {
            request.setAttribute(PARAMETER, wish);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(PARAMETER, wish)
                            .path("/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        return true;
    }

    /** Euros also while no rate is known. */
    public Currency of(HttpServletRequest request) {
        var wish = wish(request);
        return new Currency(wish.equals(EURO) ? null : table().of(wish).orElse(null));
    }

    public List<String> all() {
        return table().rates().stream().map(RateTable.Rate::currency).toList();
    }

    private static String wish(HttpServletRequest request) {
        if (request.getAttribute(PARAMETER) instanceof String now) {
            return now;
        }
        Cookie cookie = WebUtils.getCookie(request, PARAMETER);
        return cookie == null ? EURO : Objects.requireNonNullElse(cookie.getValue(), EURO);
    }

    /** One asks, the others go on with what there is. */
    private RateTable table() {
        var now = clock.instant();
        if (now.isAfter(known.until) && asking.tryLock()) {
            try {
                known = new Known(ask().orElse(known.table), now.plus(GOOD_FOR));
            } finally {
                asking.unlock();
            }
        }
        return known.table;
    }

    private Optional<RateTable> ask() {
        try {
            return Optional.of(rates.today());
        } catch (Away | Refused e) {
            log.warn("No rates just now: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
