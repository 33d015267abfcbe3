package emporium.storefront.web;

import emporium.storefront.money.Currencies;
import emporium.storefront.session.Shoppers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** One page for all that goes wrong; the status chooses the words. */
@Component
class ErrorView {

    private final LocaleResolver languages;
    private final FrameAdvice frames;
    private final Shoppers shoppers;
    private final Currencies currencies;

    ErrorView(
            LocaleResolver languages,
            FrameAdvice frames,
            Shoppers shoppers,
            Currencies currencies) {
        this.languages = languages;
        this.frames = frames;
        this.shoppers = shoppers;
        this.currencies = currencies;
    }

    ModelAndView of(HttpStatus status, HttpServletRequest request) {
        var locale = languages.resolveLocale(request);
        return new ModelAndView("error", status)
                .addObject(
                        "frame",
                        frames.frame(shoppers.of(request), locale, currencies.of(request), request))
                .addObject("formats", frames.formats(locale))
                .addObject("kind", kind(status));
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "notFound";
            case FORBIDDEN -> "expired";
            case TOO_MANY_REQUESTS -> "tooMany";
            case SERVICE_UNAVAILABLE -> "away";
            default -> status.is4xxClientError() ? "badRequest" : "unexpected";
        };
    }
}
