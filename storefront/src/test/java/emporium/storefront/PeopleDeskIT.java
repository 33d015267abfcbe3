package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.fake.FakePeople;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleDeskIT extends StorefrontIT {

    private static final String ROLES = "/staff/people/" + FakePeople.ADA + "/roles";

    @ParameterizedTest
    @ValueSource(strings = {"/staff/people", "/staff/audit"})
    void isForAdminsAlone(String page) {
        assertThat(browser().open(page).path()).isEqualTo("/sign-in");
        signedIn("gus@example.com").open(page).is(404);
        var staff = signedIn("staff@example.com");
        staff.open(page).is(404);
        assertThat(staff.open("/staff").page().select(".desks a[href='" + page + "']")).isEmpty();
        var admin = signedIn("admin@example.com").open(page).is(200);
        assertThat(admin.page().select(".desks [aria-current]").attr("href")).isEqualTo(page);
    }

    @Test
    void staffWhoAreNoAdminsGrantNothing() {
        var staff = signedIn("staff@example.com").open("/staff/products/new");
        var token = staff.page().select("[name=_csrf]").attr("value");
        staff.post(ROLES, Map.of("_csrf", token, "role", "ADMIN")).is(404);
        assertThat(people.roles).isEqualTo(List.of("SHOPPER"));
    }

    @Test
    void anAdminFindsPeopleAndGrantsRoles() {
        var admin = signedIn("admin@example.com").open("/staff/people?email=ada@example.com");
        assertThat(admin.page().select("tbody [checked]").eachAttr("value"))
                .containsExactly("SHOPPER");
        admin.submit(ROLES, Map.of("role", "STAFF")).is(200);
        assertThat(people.roles).isEqualTo(List.of("STAFF"));
        assertThat(admin.open("/staff/people?role=ADMIN").main()).contains("Nothing found");
    }

    @Test
    void theLastAdminStays() {
        people.refuses = "last-admin";
        var admin = signedIn("admin@example.com").open("/staff/people");
        admin.submit(ROLES, Map.of("role", "SHOPPER")).is(422);
        assertThat(admin.page().select(".errors").text()).contains("who can grant roles");
    }

    @Test
    void anAdminReadsWhatWasDone() {
        var admin = signedIn("admin@example.com");
        admin.open(
                "/staff/audit?who=ada@example.com&path=/api/products&from=2026-11-01&until=2026-11-30");
        var asked = people.asked.getLast();
        assertThat(asked.actor()).isEqualTo(FakePeople.ADA);
        assertThat(asked.path()).isEqualTo("/api/products");
        assertThat(asked.from()).isEqualTo("2026-10-31T23:00:00Z");
        assertThat(asked.to()).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(admin.main()).contains("catalog-service", "412", "unknown");
        assertThat(admin.page().select("main script")).isEmpty();
        assertThat(admin.page().select("code").first().text()).contains("<script>1</script>");
        assertThat(admin.page().select("[rel=next]").attr("href"))
                .contains("after=more", "who=ada", "until=2026-11-30");

        assertThat(admin.open("/staff/audit?who=nobody@example.com").main())
                .contains("Nothing found");
        admin.open("/staff/audit?from=yesterday").is(200);
    }
}
