package emporium.storefront.web;

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

    @ModelAttribute("formats")
    Formats formats(Locale locale) {
        return new Formats(locale);
    }

    @ModelAttribute("frame")
    Frame frame(Shopper shopper, Locale locale, HttpServletRequest request) {
        var member = shopper.member();
        return new Frame(
                locale.toLanguageTag(),
                direction(locale),
                languages(locale, request),
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
                                here(request, language),
                                language.equals(current)))
                .toList();
    }

    /** The page itself; one that answered a form is not asked for again. */
    private static String here(HttpServletRequest request, Locale language) {
        var get = "GET".equals(request.getMethod());
        var uri = UriComponentsBuilder.fromPath(get ? request.getRequestURI() : "/");
        if (get && request.getQueryString() != null) {
            uri.query(request.getQueryString());
        }
        uri.replaceQueryParam("notice").replaceQueryParam("done");
        return uri.replaceQueryParam(Languages.PARAMETER, language.toLanguageTag())
                .build(true)
                .toUriString();
    }

    private static String direction(Locale language) {
        return Languages.isRightToLeft(language) ? "rtl" : "ltr";
    }
}
