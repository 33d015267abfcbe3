package emporium.storefront.staff;

import emporium.storefront.session.Member;
import emporium.storefront.session.Shopper;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What stands around every page of the back office, beside what stands around all pages. */
@ControllerAdvice(basePackages = "emporium.storefront.staff")
class StaffFrame {

    private static final Pattern KEY = Pattern.compile("[a-z-]{1,40}");

    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    StaffFrame(ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    /** Those that have a page for whoever is asking. */
    @ModelAttribute("desks")
    List<Desk> desks(Shopper shopper) {
        var there = paths();
        var admin = shopper.member().map(Member::isAdmin).orElse(false);
        return Arrays.stream(Desk.values())
                .filter(desk -> there.contains(desk.path()))
                .filter(desk -> admin || !desk.isForAdmins())
                .toList();
    }

    /**
     * @param done what the page's last form did, see {@link Done}
     */
    @ModelAttribute("done")
    String done(@RequestParam(required = false) @Nullable String done) {
        return done != null && KEY.matcher(done).matches() ? done : "";
    }

    private Set<String> paths() {
        return pages.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(page -> page.getPatternValues().stream())
                .collect(Collectors.toSet());
    }
}
