package emporium.notification;

import static emporium.notification.domain.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.notification.application.Mails;
import emporium.notification.domain.Kind;
import emporium.platform.outbox.Causes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However often and in whatever order it is told. */
class OnceIT extends MailIT {

    @Autowired private Mails mails;

    @Test
    void sendsOneMailOfEachKindHoweverOftenItIsTold() {
        var id = UUID.randomUUID();
        tell("order-confirmed.v1", id);
        tell("order-confirmed.v1", id);
        tell("order-confirmed.v1", UUID.randomUUID());
        tell("order-shipped.v1", UUID.randomUUID());
        tell("order-delivered.v1", UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> kinds().contains("shipped"));
        assertThat(kinds()).containsExactlyInAnyOrder("confirmed", "shipped");
    }

    @Test
    void saysThatAnOrderIsReceivedOnceAndOnlyWhileThereIsNothingElseToSay() {
        tell("order-placed.v1", UUID.randomUUID());
        tell("order-placed.v1", UUID.randomUUID());
        await().atMost(PATIENCE).until(() -> kinds().contains("received"));
        tell("order-confirmed.v1", UUID.randomUUID());
        tell("order-placed.v1", UUID.randomUUID());
        await().atMost(PATIENCE).until(() -> kinds().contains("confirmed"));
        assertThat(kinds()).containsExactlyInAnyOrder("received", "confirmed");
    }

    @Test
    void saysNothingOfAnOrderReceivedThatIsConfirmedAtOnce() {
        tell("order-placed.v1", UUID.randomUUID());
        tell("order-confirmed.v1", UUID.randomUUID());
        tell("order-placed.v1", UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> kinds().contains("confirmed"));
        assertThat(waiting()).isZero();
        assertThat(kinds()).containsExactly("confirmed");
    }

    private long waiting() {
        return jdbc.sql("select count(*) from mails where order_id = :order and state = 'WAITING'")
                .param("order", order)
                .query(Long.class)
                .single();
    }

    @Test
    void sendsEachKindOnceInWhateverOrderEventsCome() {
        var types =
                new ArrayList<>(
                        List.of(
                                "order-refunded.v1",
                                "order-shipped.v1",
                                "order-placed.v1",
                                "order-confirmed.v1",
                                "order-cancelled.v1",
                                "order-rejected.v1"));
        types.addAll(List.copyOf(types));
        Collections.shuffle(types, new Random(7));

        types.forEach(type -> tell(type, UUID.randomUUID()));

        await().atMost(PATIENCE).until(() -> kinds().size() >= 5);
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        "confirmed", "rejected", "cancelled", "shipped", "refunded");
    }

    @Test
    void tellsOfEachRefundOnce() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        tell("order-refunded.v1", UUID.randomUUID(), first);
        tell("order-refunded.v1", UUID.randomUUID(), second);
        tell("order-refunded.v1", UUID.randomUUID(), first);
        tell("order-refunded.v1", UUID.randomUUID(), second);
        tell("order-shipped.v1", UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> kinds().contains("shipped"));
        assertThat(kinds()).containsExactlyInAnyOrder("refunded", "refunded", "shipped");
        assertThat(received().stream().map(mail -> header(mail, "Message-ID")))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsOfEachReturnOnce() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        for (var back : List.of(first, second, first, second)) {
            send("return-received.v1", UUID.randomUUID(), returned(back));
        }
        tell("order-shipped.v1", UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> kinds().contains("shipped"));
        assertThat(kinds()).containsExactlyInAnyOrder("returned", "returned", "shipped");
    }

    private String returned(UUID back) {
        return """
        {"returnId":"%s","orderId":"%s","number":"E-1","version":2,"at":"2026-11-20T10:15:00Z",
         "status":"RECEIVED","reason":"other","customer":{"email":"ada@shopper.example","name":"Ada"},
         "lines":[{"sku":"M","productId":"%s","name":"Mug","quantity":1,
                   "unitPrice":{"amount":"9.00","currency":"EUR"},"accepted":1}],
         "refund":{"amount":"9.00","currency":"EUR"}}\
        """
                .formatted(back, order, back);
    }

    @Test
    void aMailKeepsTheTraceOfWhatItIsAbout() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        Causes.during(
                Map.of(order.toString(), trace),
                () -> mails.owe(List.of(letter(order, Kind.SHIPPED)), Instant.now()));

        assertThat(
                        jdbc.sql("select traceparent from mails where order_id = :order")
                                .param("order", order)
                                .query(String.class)
                                .single())
                .isEqualTo(trace);
    }

    @Test
    void sendsWhatAnotherInstanceHadClaimedWhenItDied() {
        var now = Instant.now();
        jdbc.sql(
                        """
                        insert into mails (order_id, kind, letter, created_at, due_at, attempts)
                        values (:order, 'CONFIRMED', cast(:letter as jsonb), now(),
                            now() + interval '2 seconds', 1)
                        """)
                .param("order", order)
                .param(
                        "letter",
                        """
                        {"orderId":"%s","kind":"CONFIRMED","number":"E-1","totals":{"subtotal":"1.00 EUR",
                        "discount":"0.00 EUR","shipping":"0.00 EUR","tax":"0.00 EUR",
                        "total":"1.00 EUR"},
                        "recipient":"ada@shopper.example","name":"Ada","lines":[]}\
                        """
                                .formatted(order))
                .update();
        assertThat(mails.claim(now, now.plusSeconds(60), 10)).isEmpty();

        await().atMost(PATIENCE).until(() -> kinds().equals(List.of("confirmed")));
        // it is noted right after the server has taken it
        await().atMost(PATIENCE).until(() -> state(Kind.CONFIRMED).equals("SENT"));
    }
}
