package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckoutIT {

    private final Staff staff = Visitor.staff();

    private final String sku = Assortment.sku();

    @Test
    void aShopperBuysAndStockMoneyAndMailAreRight() {
        staff.stocks(sku, 10);
        var shopper = Visitor.newShopper().puts(sku, 3);

        var order = shopper.checksOut("tok_ok");

        shopper.seesStatus(order, "CONFIRMED");
        settled(() -> {
            assertThat(staff.stock(sku)).isEqualTo(new Staff.Stock(7, 0));
            assertThat(new Outside(order).chargesIn("CAPTURED")).isEqualTo(1);
            assertThat(new Outside(order).mails()).containsExactly("confirmed");
        });
        assertThat(shopper.get("/api/cart").expect(200).body().path("lines")).isEmpty();
    }

    @Test
    void aGuestBuysWithNothingButACartToken() {
        staff.stocks(sku, 10);
        var guest = Visitor.newGuest().puts(sku, 1);

        var order = guest.checksOut("tok_ok");

        guest.seesStatus(order, "CONFIRMED");
        Visitor.newGuest().get("/api/orders/" + order).expectProblem(404);
    }

    @Test
    void aDeclinedCardRejectsTheOrderAndGivesTheStockBack() {
        staff.stocks(sku, 5);
        var shopper = Visitor.newShopper().puts(sku, 2);

        var order = shopper.checksOut("tok_declined");

        var end = shopper.seesStatus(order, "REJECTED");
        assertThat(end.text("/reason")).contains("declined");
        holdsNothing(order, 5);
    }

    @Test
    void aSilentProviderEndsTheOrderWithinAMinuteHoldingNothing() {
        staff.stocks(sku, 5);
        var shopper = Visitor.newShopper().puts(sku, 2);

        var order = shopper.checksOut("tok_timeout");

        shopper.seesStatus(order, "REJECTED");
        holdsNothing(order, 5);
    }

    @Test
    void aLateSuccessIsNeverBothRefusedAndCharged() {
        staff.stocks(sku, 5);
        var shopper = Visitor.newShopper().puts(sku, 2);

        var order = shopper.checksOut("tok_late_success");

        if (shopper.seesEnd(order).text("/status").equals("CONFIRMED")) {
            settled(() -> assertThat(new Outside(order).chargesIn("CAPTURED")).isEqualTo(1));
        } else {
            holdsNothing(order, 5);
        }
    }

    @Test
    void aProviderThatFailsTwiceChargesOnce() {
        staff.stocks(sku, 5);
        var shopper = Visitor.newShopper().puts(sku, 1);

        var order = shopper.checksOut("tok_error");

        shopper.seesStatus(order, "CONFIRMED");
        settled(() -> assertThat(new Outside(order).chargesIn("CAPTURED")).isEqualTo(1));
    }

    @Test
    void anOrderForMoreThanThereIsNamesWhatIsMissing() {
        staff.stocks(sku, 1);
        var shopper = Visitor.newShopper().puts(sku, 2);

        var order = shopper.checksOut("tok_ok");

        var end = shopper.seesStatus(order, "REJECTED");
        assertThat(end.raw().body()).contains(sku);
        holdsNothing(order, 1);
    }

    @Test
    void aCancelledOrderHoldsNothing() {
        staff.stocks(sku, 5);
        var shopper = Visitor.newShopper().puts(sku, 2);
        var order = shopper.checksOut("tok_ok");
        shopper.seesStatus(order, "CONFIRMED");

        var answer = shopper.post("/api/orders/" + order + "/cancellation", "{}");

        assertThat(answer.status()).isBetween(200, 202);
        shopper.seesStatus(order, "CANCELLED");
        holdsNothing(order, 5);
    }

    private void holdsNothing(String order, int onHand) {
        settled(() -> {
            assertThat(staff.stock(sku)).isEqualTo(new Staff.Stock(onHand, 0));
            assertThat(new Outside(order).chargesHeld()).isZero();
        });
    }

    private static void settled(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
