package emporium.order;

import static org.awaitility.Awaitility.await;

import emporium.platform.test.AcceptsTestTokens;
import emporium.platform.test.server.RealKafka;
import emporium.platform.test.server.RealPostgres;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database and broker; the other services are played by doubles. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "eureka.client.enabled=false",
            "spring.cloud.config.enabled=false",
            "emporium.order.checkout.stock=60s",
            "emporium.order.checkout.payment=60s",
            "emporium.order.sweep=200ms",
            "emporium.order.forget=500ms",
            "emporium.retention.first=500ms",
            "emporium.retention.every=500ms",
            "emporium.order.tariffs.zones.europe.standard.price=0",
            "emporium.clients.catalog-service.breaker-window=100000"
        })
@RealPostgres
@RealKafka
@AcceptsTestTokens
@ActiveProfiles("local")
@Import({PlayedTopics.class, PlayedServices.class})
abstract class ShopIT {

    static final PlayedCatalog CATALOG = new PlayedCatalog();

    @Autowired JdbcClient jdbc;
    @Autowired PlayedServices others;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void catalog(DynamicPropertyRegistry registry) {
        registry.add("emporium.clients.catalog-service.url", CATALOG::url);
    }

    @BeforeEach
    void everybodyIsWell() {
        CATALOG.isWell();
        others.areWell();
    }

    ShopClient guest() {
        return new ShopClient(port);
    }

    /** As if the order had waited long enough. */
    void losesPatience(String orderId) {
        jdbc.sql("update orders set due_at = now() where id = cast(:id as uuid)")
                .param("id", orderId)
                .update();
    }

    /** Waits for what the checkout does by itself. */
    static void soon(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(condition);
    }

    ShopClient signedIn(String token) {
        return new ShopClient(port).withBearer(token);
    }
}
