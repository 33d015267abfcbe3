package emporium.payment;

import emporium.platform.test.AcceptsTestTokens;
import emporium.platform.test.server.RealKafka;
import emporium.platform.test.server.RealPostgres;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service between a real broker, a real database and a provider made for tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "eureka.client.enabled=false",
            "spring.cloud.config.enabled=false",
            "emporium.payment.provider.key=key-for-tests",
            "emporium.payment.provider.time-limit=2s",
            "emporium.payment.provider.breaker.calls=1000",
            "emporium.payment.webhook.secret=secret-for-tests"
        })
@RealPostgres
@RealKafka
@AcceptsTestTokens
public abstract class RunningService {

    protected static final FakeProvider provider = new FakeProvider();

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @DynamicPropertySource
    static void providerAddress(DynamicPropertyRegistry registry) {
        registry.add("emporium.payment.provider.url", provider::url);
    }
}
