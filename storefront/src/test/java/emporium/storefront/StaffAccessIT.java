package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and every form of the back office, whoever built it, as whoever may come. */
class StaffAccessIT extends StorefrontIT {

    @Autowired private List<RequestMappingHandlerMapping> mappings;

    @Test
    void nobodyElseSeesAPageOfTheBackOffice() {
        var shopper = signedIn("gus@example.com");
        assertThat(pages()).contains("/staff");
        for (var page : pages().toList()) {
            var visitor = browser().open(page);
            assertThat(visitor.path()).as("%s for anybody", page).isEqualTo("/sign-in");
            shopper.open(page).is(404);
            assertThat(shopper.page().select(".office")).as("%s for a shopper", page).isEmpty();
        }
    }

    @Test
    void nobodyElseSendsAFormOfTheBackOffice() {
        var shopper = signedIn("gus@example.com");
        var visitor = browser();
        for (var form : forms().toList()) {
            shopper.post(form, Map.of()).is(403);
            shopper.open("/account");
            shopper.post(form, token(shopper)).is(404);
            visitor.open("/sign-in").post(form, token(visitor));
            assertThat(visitor.path()).as("%s for anybody", form).isEqualTo("/sign-in");
        }
    }

    @Test
    void whoMustSignInFirstComesBackToWhatTheyAskedFor() {
        var visitor = browser().open("/staff?range=14").is(200);
        assertThat(visitor.path()).isEqualTo("/sign-in");
        visitor.submit(
                        "/sign-in",
                        Map.of("email", "staff@example.com", "password", "the right password"))
                .is(200);
        assertThat(visitor.path()).isEqualTo("/staff");
        assertThat(visitor.page().select(".desks [aria-current]").text()).isEqualTo("Today");
    }

    @Test
    void anAdminMayWhateverStaffMay() {
        var admin = signedIn("admin@example.com");
        assertThat(admin.open("/").page().select(".me a[href='/staff']")).hasSize(1);
        admin.open("/staff").is(200);
        assertThat(signedIn("gus@example.com").open("/").page().select("a[href='/staff']"))
                .isEmpty();
    }

    private Stream<String> pages() {
        return paths(RequestMethod.GET);
    }

    private Stream<String> forms() {
        return paths(RequestMethod.POST);
    }

    private Stream<String> paths(RequestMethod method) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(page -> page.getMethodsCondition().getMethods().contains(method))
                .flatMap(page -> page.getPatternValues().stream())
                .filter(path -> path.equals("/staff") || path.startsWith("/staff/"))
                .map(path -> path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
    }

    private static Map<String, String> token(Browser browser) {
        return Map.of("_csrf", browser.page().select("[name=_csrf]").first().val());
    }
}
