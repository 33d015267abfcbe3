package emporium.storefront;

import static emporium.storefront.fake.FakeOrderDesk.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.clients.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the order desk does, without JavaScript. */
class StaffActionsIT extends StorefrontIT {

    private static final String PAGE = "/staff/orders/" + ORDER;

    @Test
    void aParcelIsSent() {
        var staff = staff().open(PAGE + "/shipment").is(200);
        staff.submit(PAGE + "/shipment", Map.of("carrier", " ")).is(422);
        assertThat(staff.page().select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#carrier", "#trackingNumber");
        assertThat(desk.done).isEmpty();

        staff.submit(PAGE + "/shipment", Map.of("carrier", " DHL ", "trackingNumber", "4711"));

        assertThat(desk.done).containsExactly("ship DHL 4711");
        assertThat(staff.path()).isEqualTo(PAGE);
        assertThat(staff.page().select("[role=status]").text()).contains("on its way");
        assertThat(staff.page().select(".actions a").eachAttr("href"))
                .containsExactly(PAGE + "/delivery", PAGE + "/refund");
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.50",
        "'12,50', 12.50",
        "'', all",
    })
    void moneyGoesBackInWholeOrInPart(String amount, String asked) {
        var staff = staff().open(PAGE + "/refund").is(200);
        assertThat(staff.main()).contains("€89.00");
        var key = staff.page().select("[name=key]").val();

        staff.submit(PAGE + "/refund", Map.of("amount", amount, "reason", "scratch")).is(200);

        assertThat(desk.done).containsExactly("refund " + asked + " scratch " + key);
        assertThat(staff.page().select("[role=status]").text()).contains("on its way");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "12.345", "1e3", "lots", "'1,234.00'"})
    void whatIsNoAmountIsSaid(String amount) {
        var staff = staff().open(PAGE + "/refund");
        var key = staff.page().select("[name=key]").val();

        staff.submit(PAGE + "/refund", Map.of("amount", amount, "reason", "scratch")).is(422);

        assertThat(staff.page().select(".errors a").eachAttr("href")).containsExactly("#amount");
        assertThat(staff.page().select("[name=key]").val()).isEqualTo(key);
        assertThat(desk.done).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SHIPPED, delivery, deliver, marked as delivered",
        "CONFIRMED, cancellation, cancel, is cancelled",
        "CONFIRMED, capture, capture, asked again"
    })
    void whatNeedsAYesIsAskedForFirst(String status, String action, String done, String told) {
        desk.status = status;
        desk.paymentStatus = "CAPTURE_REFUSED";
        var staff = staff().open(PAGE).is(200);
        assertThat(staff.page().select(".actions a[href=" + PAGE + "/" + action + "]")).hasSize(1);
        staff.open(PAGE + "/" + action).is(200);
        assertThat(desk.done).isEmpty();

        staff.submit(PAGE + "/" + action).is(200);

        assertThat(desk.done).containsExactly(done);
        assertThat(staff.page().select("[role=status]").text()).contains(told);
    }

    @Test
    void aRefusalIsSaidInPlainWords() {
        desk.refusal = refusal(409, "order-not-cancellable", "An order that is SHIPPED can not be");
        var staff = staff().open(PAGE + "/cancellation");
        staff.submit(PAGE + "/cancellation").is(422);
        assertThat(staff.page().select("[role=alert]").text()).contains("cannot be cancelled any");

        desk.refusal = refusal(422, "never-heard-of", "The <b>moon</b> is full.");
        staff.open(PAGE + "/refund").submit(PAGE + "/refund", Map.of("reason", "scratch")).is(422);
        assertThat(staff.page().select("[role=alert]").text()).contains("The <b>moon</b> is full.");
        staff.submit(PAGE + "/refund").is(422);

        desk.refusal = new Refused(409, "");
        staff.open(PAGE + "/shipment")
                .submit(PAGE + "/shipment", Map.of("carrier", "DHL", "trackingNumber", "1"))
                .is(422);
        assertThat(staff.page().select("[role=alert]").text()).contains("status 409");
    }

    @Test
    void whileOrdersAreAwayNothingIsSaidToBeDone() {
        var staff = staff().open(PAGE + "/cancellation");
        desk.ordersAway = true;

        staff.submit(PAGE + "/cancellation").is(503);

        assertThat(desk.done).isEmpty();
        assertThat(staff.main()).contains("does not answer");
    }

    private Browser staff() {
        return signedIn("staff@example.com");
    }

    private static Refused refusal(int status, String kind, String detail) {
        return new Refused(
                status,
                "{\"type\":\"https://emporium.example/problems/%s\",\"detail\":\"%s\"}"
                        .formatted(kind, detail));
    }
}
