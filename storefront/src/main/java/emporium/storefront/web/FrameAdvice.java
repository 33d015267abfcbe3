package emporium.storefront.web;

import emporium.storefront.money.Currencies;
import emporium.storefront.money.Currency;
import emporium.storefront.session.Member;
import emporium.storefront.session.Shopper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the {@link Frame} and the {@link Formats} around every page. */
@ControllerAdvice(basePackages = "emporium.storefront")
class FrameAdvice {

    private final Currencies currencies;

    FrameAdvice(Currencies currencies) {
        this.currencies = currencies;
    }

    @ModelAttribute("formats")
    Formats formats(Locale locale) {
        return new Formats(locale);
    }

    @ModelAttribute("currency")
    Currency currency(Currency currency) {
        return currency;
    }

    @ModelAttribute("frame")
    Frame frame(Shopper shopper, Locale locale, Currency currency, HttpServletRequest request) {
        var member = shopper.member();
        return new Frame(
                locale.toLanguageTag(),
                direction(locale),
                languages(locale, request),
                choices(currency, request),
                member.map(Member::name).orElse(null),
                member.map(Member::isStaff).orElse(false),
                shopper::cartCount,
                request.getParameter("q") == null ? "" : request.getParameter("q"),
                Notice.of(request.getParameter("notice")).orElse(null));
    }

    private static List<Frame.Language> languages(Locale current, HttpServletRequest request) {
        return Languages.ALL.stream()
                .map(language ->
                        new Frame.Language(
                                language.toLanguageTag(),
                                StringUtils.capitalize(language.getDisplayLanguage(language)),
                                direction(language),
                                here(request, Languages.PARAMETER, language.toLanguageTag()),
                                language.equals(current)))
                .toList();
    }

    private List<Frame.Choice> choices(Currency chosen, HttpServletRequest request) {
        return currencies.all().stream()
                .map(code ->
                        new Frame.Choice(
                                code,
                                here(request, Currencies.PARAMETER, code),
                                code.equals(chosen.code())))
                .toList();
    }

    /** The page itself; one that answered a form is not asked for again. */
    private static String here(HttpServletRequest request, String parameter, String value) {
        var get = "GET".equals(request.getMethod());
        var uri = UriComponentsBuilder.fromPath(get ? request.getRequestURI() : "/");
        if (get && request.getQueryString() != null) {
            uri.query(request.getQueryString());
        }
        uri.replaceQueryParam("notice").replaceQueryParam("done");
        // prices that were typed in one currency are not prices in another
        if (parameter.equals(Currencies.PARAMETER)) {
            uri.replaceQueryParam("minPrice").replaceQueryParam("maxPrice");
        }
        return uri.replaceQueryParam(parameter, value).build(true).toUriString();
    }

    private static String direction(Locale language) {
        return Languages.isRightToLeft(language) ? "rtl" : "ltr";
    }
}
