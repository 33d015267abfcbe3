package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills parts of the platform without a word of warning. */
class RecoveryIT {

    private final Platform platform = Platform.running();
    private final String sku = Assortment.sku();

    @BeforeEach
    void onlyOnAPlatformOfOurOwn() {
        assumeTrue(platform.isOurs());
        Visitor.staff().stocks(sku, 100);
    }

    @AfterEach
    void everythingIsBack() {
        if (platform.isOurs()) {
            platform.shop("up", "--detach");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres",
                "kafka",
                "registry",
                "config-server",
                "gateway",
                "catalog-service",
                "inventory-service",
                "order-service",
                "payment-service",
                "user-service",
                "notification-service",
                "sandbox"
            })
    void aKilledProcessIsBackByItselfAndOrdersGoOn(String process) {
        kill(process, 1);

        await(process + " is back").atMost(Duration.ofSeconds(60)).until(this::isComplete);
        var shopper = Visitor.newGuest().puts(sku, 1);
        shopper.seesStatus(shopper.checksOut("tok_ok"), "CONFIRMED");
    }

    @Test
    void everyOrderEndsWellWhileOneOfTwoInstancesIsKilled() throws Exception {
        platform.shop("up", "--detach", "--instances", "order-service=2");
        var shoppers =
                IntStream.range(0, 40).mapToObj(_ -> Visitor.newGuest().puts(sku, 1)).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var orders = shoppers.stream().map(shopper -> threads.submit(buying(shopper))).toList();
            kill("order-service", 2);
            assertThat(statusesOf(orders)).containsOnly("CONFIRMED");
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(Visitor.staff().stock(sku)).isEqualTo(new Staff.Stock(60, 0)));
        platform.shop("stop", "order-service-2");
    }

    /** As a patient client does: what is unknown is asked again, with the same key. */
    private static Callable<String> buying(Shopper shopper) {
        return () -> {
            var quote = until(201, shopper::quote).text("/id");
            var key = UUID.randomUUID().toString();
            var order = until(202, () -> shopper.order(quote, "tok_ok", key)).text("/id");
            return shopper.seesEnd(order).text("/status");
        };
    }

    private static Answer until(int status, Callable<Answer> call) {
        return await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(call, answer -> answer.status() == status);
    }

    private static List<String> statusesOf(List<Future<String>> orders) throws Exception {
        var statuses = new ArrayList<String>();
        for (var order : orders) {
            statuses.add(order.get());
        }
        return statuses;
    }

    /** The exit code tells; anything but 0 comes as an error. */
    private boolean isComplete() {
        try {
            platform.shop("status", "--json");
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private void kill(String process, int instance) {
        var pid =
                Pattern.compile(
                                "\"process\": \"%s\", \"instance\": %d, \"pid\": (\\d+)"
                                        .formatted(process, instance))
                        .matcher(platform.shop("status", "--json"));
        assertThat(pid.find()).as(process + " runs").isTrue();
        platform.shell("kill -9 " + pid.group(1));
    }
}
