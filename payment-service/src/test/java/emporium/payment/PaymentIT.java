package emporium.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Commands in, events out, and what the provider and the ledger say about it. */
class PaymentIT extends ShopIT {

    private static final Duration PATIENT = Duration.ofSeconds(60);

    @Test
    void authorizesAndCaptures() {
        shop.authorize(order, FakeProvider.GOOD, "129.90", PATIENT);
        var authorized = shop.waitFor(order, "payment-authorized.v1");
        shop.capture(order);
        shop.waitFor(order, "payment-captured.v1");

        assertThat(authorized.text("reference")).isEqualTo(provider.chargeOf(order).id);
        assertThat(provider.chargeOf(order).captured()).isEqualTo(12990);
        assertThat(entries()).containsExactly("authorize", "capture", "release");
        assertThat(provider.calls(order))
                .containsExactly("authorize " + key("authorize"), "captures " + key("capture"));
        assertThat(column("token")).isNull();
    }

    @Test
    void saysWhyACardWasDeclined() {
        shop.authorize(order, FakeProvider.BAD, "1.00", PATIENT);

        assertThat(shop.waitFor(order, "payment-declined.v1").text("reason"))
                .isEqualTo("card-declined");
        assertThat(entries()).isEmpty();
    }

    @Test
    void chargesOnceHoweverOftenTheCommandComes() {
        var command = Shop.authorization(order, FakeProvider.GOOD, "5.00", PATIENT);
        var id = UUID.randomUUID();
        shop.send(id, order, "authorize-payment.v1", command);
        shop.send(id, order, "authorize-payment.v1", command);
        shop.authorize(order, FakeProvider.GOOD, "5.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");
        shop.capture(order);
        shop.capture(order);
        shop.waitFor(order, "payment-captured.v1");

        assertThat(entries()).containsExactly("authorize", "capture", "release");
        assertThat(provider.calls(order)).hasSize(2);
    }

    @Test
    void findsOutAboutAnAnswerThatWasLost() {
        shop.authorize(order, FakeProvider.LOST, "5.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");

        assertThat(provider.calls(order))
                .containsExactly("authorize " + key("authorize"), "find " + key("authorize"));
    }

    @Test
    void outlastsAProviderThatFailsTwice() {
        shop.authorize(order, FakeProvider.FAILING, "5.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");

        assertThat(entries()).containsExactly("authorize");
    }

    @Test
    void declinesWhenTheProviderDoesNotAnswerInTimeAndCancels() {
        shop.authorize(order, FakeProvider.SILENT, "5.00", Duration.ofSeconds(1));

        assertThat(shop.waitFor(order, "payment-declined.v1").text("reason"))
                .isEqualTo("provider-unavailable");
        await().until(() -> column("status").equals("DECLINED"));
        assertThat(provider.chargeOf(order).status()).isEqualTo("cancelled");
    }

    @Test
    void voidsWhatSucceedsAfterItWasGivenUp() {
        provider.fail("cancel", order.toString(), 2);
        shop.authorize(order, FakeProvider.LATE, "5.00", Duration.ofSeconds(1));
        shop.waitFor(order, "payment-declined.v1");
        provider.succeedLate(order);

        await().atMost(Duration.ofSeconds(20)).until(() -> column("status").equals("DECLINED"));
        assertThat(provider.chargeOf(order).status()).isIn("voided", "cancelled");
        assertThat(shop.typesOf(order)).containsExactly("payment-declined.v1");
        assertThat(entries()).isEmpty();
    }

    @Test
    void takesALateSuccessThatIsNotTooLate() {
        shop.authorize(order, FakeProvider.LATE, "5.00", PATIENT);
        await().until(() -> provider.calls(order).contains("find " + key("authorize")));
        provider.succeedLate(order);

        shop.waitFor(order, "payment-authorized.v1");
    }

    @Test
    void declinesAnAuthorizationThatComesAfterItsVoid() {
        shop.end(order);
        shop.waitFor(order, "payment-voided.v1");
        shop.authorize(order, FakeProvider.GOOD, "5.00", PATIENT);

        assertThat(shop.waitFor(order, "payment-declined.v1").text("reason"))
                .isEqualTo("voided-before-authorization");
        assertThat(provider.calls(order)).isEmpty();
    }

    @Test
    void voidsWhatIsAuthorized() {
        shop.authorize(order, FakeProvider.GOOD, "5.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");
        shop.end(order);
        shop.waitFor(order, "payment-voided.v1");

        assertThat(provider.chargeOf(order).status()).isEqualTo("voided");
        assertThat(entries()).containsExactly("authorize", "release");
    }

    @Test
    void voidsWhatIsStillUnknown() {
        shop.authorize(order, FakeProvider.LATE, "5.00", PATIENT);
        await().until(() -> provider.chargeOf(order) != null);
        shop.end(order);
        shop.waitFor(order, "payment-voided.v1");
        provider.succeedLate(order);

        assertThat(provider.chargeOf(order).status()).isEqualTo("cancelled");
        assertThat(shop.typesOf(order)).containsExactly("payment-voided.v1");
    }

    @Test
    void givesBackInFullWhenTheVoidComesAfterTheCapture() {
        provider.fail("captures", order.toString(), 1);
        shop.authorize(order, FakeProvider.GOOD, "5.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");
        shop.capture(order);
        shop.end(order);
        var refunded = shop.waitFor(order, "payment-refunded.v1");
        shop.end(order);

        assertThat(refunded.body().has("refundId")).isFalse();
        assertThat(refunded.body().path("refundedTotal").path("amount").asString())
                .isEqualTo("5.00");
        assertThat(provider.chargeOf(order).refunded()).isEqualTo(500);
        assertThat(shop.typesOf(order).subList(0, 3))
                .containsExactly(
                        "payment-authorized.v1", "payment-captured.v1", "payment-refunded.v1");
    }

    @Test
    void capturesAtLastWhenTheProviderFailsAtFirst() {
        provider.fail("captures", order.toString(), 2);
        shop.authorize(order, FakeProvider.GOOD, "5.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");
        shop.capture(order);
        shop.waitFor(order, "payment-captured.v1");

        assertThat(provider.chargeOf(order).captured()).isEqualTo(500);
    }

    @Test
    void refundsPartsButNeverMoreThanWasTaken() {
        shop.authorize(order, FakeProvider.GOOD, "10.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");
        shop.capture(order);
        var refunds = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        refunds.forEach(refund -> shop.refund(order, refund, "4.00"));
        refunds.forEach(refund -> shop.refund(order, refund, "4.00"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> shop.typesOf(order).stream().anyMatch("refund-refused.v1"::equals));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> provider.chargeOf(order).refunded() == 800);
        await().until(() -> entries().size() == 5);
        assertThat(shop.waitFor(order, "refund-refused.v1").text("reason"))
                .isEqualTo("exceeds-captured");
        assertThat(provider.calls(order).stream().filter(c -> c.startsWith("refunds"))).hasSize(2);
    }

    @Test
    void anotherInstanceFinishesWhatADeadOneHadBegun() {
        shop.authorize(order, FakeProvider.GOOD, "5.00", PATIENT);
        shop.waitFor(order, "payment-authorized.v1");
        // as if it had died between the provider's answer and our record of it
        jdbc.sql(
                        """
                        update payments set status = 'CAPTURING', due_at = now() - interval '1 second', attempts = 1
                        where order_id = ?
                        """)
                .param(order)
                .update();

        shop.waitFor(order, "payment-captured.v1");
        assertThat(provider.calls(order).stream().filter(c -> c.startsWith("captures"))).hasSize(1);
    }

    private String key(String operation) {
        return order + ":" + operation;
    }
}
