package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sending something back, without JavaScript. */
class ReturnIT extends StorefrontIT {

    private static final String FORM = "/orders/.*/return";

    @Test
    void aShopperSendsSomethingBackAndSeesIt() {
        var guest = delivered();
        var order = guest.path();
        assertThat(guest.main()).contains("Returns", "Possible until December 20, 2026");

        guest.open(order + "/return")
                .submit(FORM, Map.of("quantity-LAMP-RED", "1", "reason", "damaged"));

        assertThat(guest.path()).isEqualTo(order);
        assertThat(guest.page().select(".notice").text()).contains("noted your return");
        assertThat(guest.main()).contains("On its way to us", "1 × Lamp", "Send something back");
    }

    @Test
    void twoClicksMakeOneReturn() {
        var guest = delivered();
        guest.open(guest.path() + "/return");
        var form = guest.page().select("main form").first();
        var fields =
                Map.of(
                        "quantity-LAMP-RED", "1",
                        "reason", "other",
                        "comment", "<script>alert(1)</script>",
                        "key", form.select("[name=key]").val(),
                        "_csrf", form.select("[name=_csrf]").val());

        guest.post(form.attr("action"), fields);
        guest.post(form.attr("action"), fields);

        assertThat(returns.byKey).hasSize(1);
    }

    @Test
    void theFormSaysWhatIsMissingAndKeepsWhatIsThere() {
        var guest = delivered();
        guest.open(guest.path() + "/return").submit(FORM, Map.of("comment", "It hums")).is(422);

        assertThat(guest.page().select(".errors a").eachAttr("href"))
                .containsExactly("#quantity-LAMP-RED", "#reason");
        assertThat(guest.page().select("#comment").text()).isEqualTo("It hums");
        guest.submit(FORM, Map.of("quantity-LAMP-RED", "3", "reason", "other")).is(422);
        guest.submit(FORM, Map.of("quantity-LAMP-RED", "-1", "reason", "other")).is(422);
        guest.submit(FORM, Map.of("quantity-LAMP-RED", "1", "reason", "<b>")).is(422);
        assertThat(returns.byKey).isEmpty();
    }

    @Test
    void allOfItIsNotSentBackTwiceNorByAStranger() {
        var guest = delivered();
        var order = guest.path();
        browser().open(order + "/return").is(404);
        guest.open(order + "/return")
                .submit(FORM, Map.of("quantity-LAMP-RED", "2", "reason", "other"));

        guest.open(order + "/return");

        assertThat(guest.path()).isEqualTo(order);
        assertThat(guest.page().select(".notice.bad")).isNotEmpty();
    }

    @Test
    void theOrderIsShownWithoutReturns() {
        var guest = delivered();
        returns.away = true;

        guest.open(guest.path()).is(200);

        assertThat(guest.main()).contains("can not show the returns");
    }

    @Test
    void theStaffReceivesItOnce() {
        var guest = delivered();
        var order = guest.path();
        guest.open(order + "/return")
                .submit(
                        FORM,
                        Map.of(
                                "quantity-LAMP-RED", "1",
                                "reason", "damaged",
                                "comment", "<i>It hums</i>"));
        var staff = signedIn("staff@example.com");
        staff.open("/staff/returns?status=REQUESTED").is(200);
        assertThat(staff.main()).contains("Return from order EM-1", "1 × Lamp");
        staff.open(staff.page().select("main a[href^='/staff/returns/']").attr("href")).is(200);
        assertThat(staff.page().select("q").text()).isEqualTo("<i>It hums</i>");
        var page = staff.path();
        var token = staff.page().select("main [name=_csrf]").val();

        staff.submit(page + "/receipt", Map.of("restock-LAMP-RED", "lyon"));

        assertThat(staff.page().select(".notice.good").text()).contains("is received");
        assertThat(staff.main()).contains("→ lyon", "€105.91", "being put there");
        assertThat(guest.open(order).main()).contains("€105.91 are on their way back");
        assertThat(guest.main()).doesNotContain("lyon");
        staff.post(page + "/receipt", Map.of("_csrf", token)).is(422);
        assertThat(staff.main()).contains("received this return already");
    }

    private Browser delivered() {
        orders.outcome = "DELIVERED";
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items", Map.of("quantity", "2"));
        guest.open("/checkout").submit("/checkout", delivery()).submit("/checkout/.*/payment");
        return guest;
    }
}
