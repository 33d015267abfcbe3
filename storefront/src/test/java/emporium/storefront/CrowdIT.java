package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** More shoppers than pages can be made at once. */
@TestPropertySource(
        properties = {
            "emporium.storefront.pages.at-once=1",
            "emporium.storefront.pages.patience=500ms"
        })
class CrowdIT extends StorefrontIT {

    @Test
    void whoWaitsInVainIsToldSoByAPageAndTheNextIsServed() throws Exception {
        var first = browser();
        var second = browser();
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        catalog.whenAsked =
                () -> {
                    inside.countDown();
                    await(goOn);
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> first.open("/products").is(200));
            inside.await();

            second.open("/cart").is(503);
            assertThat(second.header("Retry-After")).isEqualTo("5");
            assertThat(second.main()).contains("does not answer");

            goOn.countDown();
            slow.get();
        } finally {
            goOn.countDown();
        }
        second.open("/cart").is(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
