package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyIT {

    private final Staff staff = Visitor.staff();

    @Test
    void twentyEqualRequestsAreOneOrder() {
        var sku = Assortment.sku();
        staff.stocks(sku, 50);
        var shopper = Visitor.newShopper().puts(sku, 1);
        var quote = shopper.quote().expect(201).text("/id");
        var key = UUID.randomUUID().toString();

        var answers = atOnce(20, _ -> shopper.order(quote, "tok_ok", key).expect(202));

        assertThat(answers.stream().map(answer -> answer.raw().body()).distinct()).hasSize(1);
        shopper.order(quote, "tok_declined", key).expectProblem(422);
        shopper.post(
                        "/api/orders",
                        "{\"quoteId\":\"%s\",\"paymentToken\":\"tok_ok\"}".formatted(quote))
                .expectProblem(400);
        var again = shopper.order(quote, "tok_ok", UUID.randomUUID().toString());
        assertThat(again.status()).isEqualTo(409);
        assertThat(shopper.get("/api/orders").expect(200).body().path("items")).hasSize(1);
    }

    @Test
    void ofTwoHundredShoppersOneGetsTheLastItem() {
        var sku = Assortment.sku();
        staff.stocks(sku, 1);
        var shoppers =
                twentyAtATime(200, _ -> Visitor.newGuest().puts(sku, 1)).stream()
                        .collect(
                                Collectors.toMap(
                                        shopper -> shopper,
                                        shopper -> shopper.quote().expect(201).text("/id")));

        var orders =
                atOnce(
                        new ArrayList<>(shoppers.entrySet()),
                        entry ->
                                Map.entry(
                                        entry.getKey(),
                                        entry.getKey()
                                                .order(
                                                        entry.getValue(),
                                                        "tok_ok",
                                                        UUID.randomUUID().toString())
                                                .expect(202)
                                                .text("/id")));

        var ends =
                orders.stream()
                        .map(order -> order.getKey().seesEnd(order.getValue()).text("/status"))
                        .collect(Collectors.groupingBy(end -> end, Collectors.counting()));
        assertThat(ends).isEqualTo(Map.of("CONFIRMED", 1L, "REJECTED", 199L));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(staff.stock(sku)).isEqualTo(new Staff.Stock(0, 0)));
    }

    @Test
    void cartsWithCrossedSkusDoNotDeadlock() {
        var one = Assortment.sku();
        var other = Assortment.sku();
        staff.stocks(one, 1_000);
        staff.stocks(other, 1_000);

        var orders =
                twentyAtATime(
                        100,
                        i -> {
                            var shopper =
                                    i % 2 == 0
                                            ? Visitor.newGuest().puts(one, 1).puts(other, 1)
                                            : Visitor.newGuest().puts(other, 1).puts(one, 1);
                            return Map.entry(shopper, shopper.checksOut("tok_ok"));
                        });

        orders.forEach(order -> order.getKey().seesStatus(order.getValue(), "CONFIRMED"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    assertThat(staff.stock(one)).isEqualTo(new Staff.Stock(900, 0));
                    assertThat(staff.stock(other)).isEqualTo(new Staff.Stock(900, 0));
                });
    }

    private static <T> List<T> atOnce(int times, Function<Integer, T> action) {
        return atOnce(IntStream.range(0, times).boxed().toList(), action);
    }

    private static <T> List<T> twentyAtATime(int times, Function<Integer, T> action) {
        var numbers = IntStream.range(0, times).boxed().toList();
        return by(Executors.newFixedThreadPool(20), numbers, action);
    }

    private static <S, T> List<T> atOnce(List<S> subjects, Function<S, T> action) {
        return by(Executors.newVirtualThreadPerTaskExecutor(), subjects, action);
    }

    private static <S, T> List<T> by(
            ExecutorService executor, List<S> subjects, Function<S, T> action) {
        try (var threads = executor) {
            var calls =
                    subjects.stream()
                            .map(subject -> (Callable<T>) () -> action.apply(subject))
                            .toList();
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
