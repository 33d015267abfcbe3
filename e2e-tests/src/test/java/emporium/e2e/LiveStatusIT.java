package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An open page shows where its order stands, however the news of it arrive. It is reached by a
 * redirection, which routes let through: they stop only what the page itself asks for.
 */
class LiveStatusIT extends WithChromium {

    private static final Pattern PAGE = Pattern.compile("/orders/[0-9a-f-]{36}$");
    private static final Pattern STREAM = Pattern.compile("/orders/[0-9a-f-]{36}/events");
    private static final String STEP_AND_END =
            "event:status\ndata:AUTHORIZED\n\nevent:end\ndata:CONFIRMED\n\n";

    /**
     * Marks the page when its stream has said that it was all; the page's own script hears it, too.
     */
    private static final String MARKS_THE_END =
            """
            window.EventSource = class extends EventSource {
              constructor(url) {
                super(url);
                this.addEventListener('end', () => { document.documentElement.dataset.end = ''; });
              }
            };
            """;

    private final String sku = Assortment.sku();

    @BeforeEach
    void stock() {
        Visitor.staff().stocks(sku, 20);
    }

    @Test
    void twoStepsInQuickSuccessionAreBothShown() {
        try (var guest = chromium.desktop()) {
            Queue<Route> held = new ArrayDeque<>();
            var refreshes = new AtomicInteger();
            guest.page().addInitScript(MARKS_THE_END);
            guest.page()
                    .route(
                            STREAM,
                            stream -> {
                                isConfirmed(stream.request().url());
                                stream.fulfill(events(STEP_AND_END));
                            });
            guest.page()
                    .route(
                            PAGE,
                            refresh -> first(refreshes, () -> held.add(refresh), refresh::resume));
            guest.puts(sku).says("Gu Est", true);

            var before = guest.page().waitForResponse(PAGE, () -> guest.pays("SLOW")).text();
            assertThat(guest.page().locator("html[data-end]")).hasCount(1);
            guest.page().waitForCondition(() -> !held.isEmpty());
            held.remove().fulfill(html(before));

            guest.seesStatus("Confirmed");
            assertThat(before).contains("data-events");
            guest.hasNothingToComplain();
        }
    }

    @Test
    void neitherARefusedStreamNorALostAnswerLeavesThePageBehind() {
        try (var guest = chromium.desktop()) {
            var streams = new AtomicInteger();
            var refreshes = new AtomicInteger();
            guest.page()
                    .route(
                            STREAM,
                            stream ->
                                    first(
                                            streams,
                                            () -> stream.fulfill(status(503)),
                                            stream::resume));
            guest.page().route(PAGE, refresh -> first(refreshes, refresh::abort, refresh::resume));

            guest.puts(sku).says("Gu Est", true).pays("SLOW");

            guest.seesStatus("Confirmed");
            assertThat(refreshes.get()).isGreaterThan(1);
            guest.hasNothingToComplain();
        }
    }

    private static void first(AtomicInteger count, Runnable once, Runnable then) {
        (count.getAndIncrement() == 0 ? once : then).run();
    }

    private static void isConfirmed(String url) {
        var order = url.replaceAll(".*/orders/([0-9a-f-]+)/.*", "$1");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Visitor.staff()
                                .get("/api/admin/orders/" + order)
                                .expect(200)
                                .text("/status")
                                .equals("CONFIRMED"));
    }

    private static Route.FulfillOptions events(String events) {
        return status(200).setContentType("text/event-stream").setBody(events);
    }

    private static Route.FulfillOptions html(String page) {
        return status(200).setContentType("text/html;charset=UTF-8").setBody(page);
    }

    private static Route.FulfillOptions status(int status) {
        return new Route.FulfillOptions().setStatus(status);
    }
}
