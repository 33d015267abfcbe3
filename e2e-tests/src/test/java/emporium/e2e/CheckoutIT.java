package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What each of these waits for is time, so they wait together. */
@Execution(ExecutionMode.CONCURRENT)
class CheckoutIT {

    /** One sign-in for all: eight at once are too many tries. */
    private static final Staff STAFF = Visitor.staff();

    private final String sku = Assortment.sku();

    @Test
    void aShopperBuysAndStockMoneyAndMailAreRight() {
        STAFF.stocks(sku, 10);
        var shopper = Visitor.newShopper().puts(sku, 3);

        var order = shopper.checksOut("tok_ok");

        shopper.seesStatus(order, "CONFIRMED");
        settled(() -> {
            assertThat(STAFF.stock(sku)).isEqualTo(new Staff.Stock(7, 0));
            assertThat(new Outside(order).chargesIn("CAPTURED")).isEqualTo(1);
            assertThat(new Outside(order).mails()).containsExactly("confirmed");
        });
        assertThat(shopper.get("/api/cart").expect(200).body().path("lines")).isEmpty();
    }

    @Test
    void aGuestBuysWithNothingButACartToken() {
        STAFF.stocks(sku, 10);
        var guest = Visitor.newGuest().puts(sku, 1);

        var order = guest.checksOut("tok_ok");

        guest.seesStatus(order, "CONFIRMED");
        Visitor.newGuest().get("/api/orders/" + order).expectProblem(404);
    }

    @Test
    void aDeclinedCardRejectsTheOrderAndGivesTheStockBack() {
        STAFF.stocks(sku, 5);
        var shopper = Visitor.newShopper().puts(sku, 2);

        var order = shopper.checksOut("tok_declined");

        var end = shopper.seesStatus(order, "REJECTED");
        assertThat(end.text("/reason")).contains("declined");
        holdsNothing(order, 5);
    }

    @Test
    void aSilentProviderEndsTheOrderWithinAMinuteHoldingNothing() {
        STAFF.stocks(sku, 5);
        var shopper = Visitor.newShopper().puts(sku, 2);

        var order = shopper.checksOut("tok_timeout");

        shopper.seesStatus(order, "REJECTED");
        holdsNothing(order, 5);
    }

    @Test
    void aLateSuccessIsNeverBothRefusedAndCharged() {
        STAFF.stocks(sku, 5);
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
        STAFF.stocks(sku, 5);
        var shopper = Visitor.newShopper().puts(sku, 1);

        var order = shopper.checksOut("tok_error");

        shopper.seesStatus(order, "CONFIRMED");
        settled(() -> assertThat(new Outside(order).chargesIn("CAPTURED")).isEqualTo(1));
    }

    @Test
    void anOrderForMoreThanThereIsNamesWhatIsMissing() {
        STAFF.stocks(sku, 1);
        var shopper = Visitor.newShopper().puts(sku, 2);

        var order = shopper.checksOut("tok_ok");

        var end = shopper.seesStatus(order, "REJECTED");
        assertThat(end.raw().body()).contains(sku);
        holdsNothing(order, 1);
    }

    @Test
    void aCancelledOrderHoldsNothing() {
        STAFF.stocks(sku, 5);
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
            assertThat(STAFF.stock(sku)).isEqualTo(new Staff.Stock(onHand, 0));
            assertThat(new Outside(order).chargesHeld()).isZero();
        });
    }

    private static void settled(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
