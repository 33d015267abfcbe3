package emporium.storefront.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import emporium.platform.test.server.RealPostgres;
import emporium.storefront.clients.Away;
import emporium.storefront.fake.FakeServices;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A refresh token is good once, however many requests of a session come at once. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "emporium.messaging.listen=false"
        })
@RealPostgres
@Import(FakeServices.class)
class SignInsIT {

    private static final int AT_ONCE = 8;

    @Autowired private SignIns signIns;
    @Autowired private FakeTokenIssuer issuer;

    @AfterEach
    void asItWas() {
        issuer.seconds = 900;
        issuer.trouble.set(null);
    }

    @Test
    void oneOfManyRequestsRenewsAndTheOthersWait() throws Exception {
        var signIn = signedInFor(0);
        var before = issuer.refreshes.get();

        var tokens = atOnce(() -> signIns.accessToken(signIn));

        assertThat(issuer.refreshes.get() - before).isEqualTo(1);
        assertThat(tokens).hasSize(AT_ONCE).containsOnly(signIns.accessToken(signIn));
    }

    @Test
    void whileOneRenewsInTimeTheOthersGoOnWithWhatThereIs() throws Exception {
        var signIn = signedInFor(60);
        var before = issuer.refreshes.get();

        var tokens = atOnce(() -> signIns.accessToken(signIn));

        assertThat(issuer.refreshes.get() - before).isEqualTo(1);
        assertThat(tokens).hasSize(AT_ONCE).doesNotContainNull();
    }

    @Test
    void anIssuerThatIsAwayEndsNoSignIn() {
        var signIn = signedInFor(0);
        issuer.trouble.set(new Away("user-service", Duration.ofSeconds(1), new Exception()));
        assertThatExceptionOfType(Away.class).isThrownBy(() -> signIns.accessToken(signIn));

        issuer.trouble.set(null);
        assertThat(signIns.accessToken(signIn)).isNotBlank();
    }

    /** The next tokens are good for long again. */
    private UUID signedInFor(long seconds) {
        issuer.seconds = seconds;
        var member = signIns.begin("ida@example.com", FakeTokenIssuer.PASSWORD, "127.0.0.1");
        issuer.seconds = 900;
        return member.signIn();
    }

    private static List<String> atOnce(Callable<String> call) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    Stream.generate(() ->
                                    threads.submit(() -> {
                                        start.await();
                                        return call.call();
                                    }))
                            .limit(AT_ONCE)
                            .toList();
            var answers = new java.util.ArrayList<String>();
            for (var answer : calls) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
