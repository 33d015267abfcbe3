package emporium.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.RSAKey;
import emporium.platform.test.TestTokens;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class IssuerKeysTest {

    private final RSAKey first = TestTokens.newKey();
    private final RSAKey second = TestTokens.newKey();

    @Test
    void asksOnceForManyTokens() throws Exception {
        try (var issuer = new Issuer(first)) {
            var verifier = verifier(issuer, Duration.ofMinutes(5));
            for (var i = 0; i < 20; i++) {
                verifier.decode(token(first));
            }
            assertThat(issuer.asked()).isEqualTo(1);
        }
    }

    @Test
    void looksAgainForAKeyItHasNotSeen() throws Exception {
        try (var issuer = new Issuer(first)) {
            var verifier = verifier(issuer, Duration.ofMinutes(5));
            verifier.decode(token(first));
            issuer.rotateTo(first, second);
            assertThatCode(() -> verifier.decode(token(second))).doesNotThrowAnyException();
            assertThatCode(() -> verifier.decode(token(first))).doesNotThrowAnyException();
        }
    }

    @Test
    void doesNotPassAFloodOfInventedKeysOnToTheIssuer() throws Exception {
        try (var issuer = new Issuer(first)) {
            var verifier = verifier(issuer, Duration.ofMinutes(5));
            verifier.decode(token(first));
            for (var i = 0; i < 20; i++) {
                var invented = new RSAKey.Builder(second).keyID("invented-" + i).build();
                assertThatThrownBy(() -> verifier.decode(token(invented)))
                        .isInstanceOf(BadJwtException.class);
            }
            assertThat(issuer.asked()).isLessThanOrEqualTo(3);
            assertThatCode(() -> verifier.decode(token(first))).doesNotThrowAnyException();
        }
    }

    @Test
    void goesOnWithTheKeysItKnowsWhileTheIssuerIsDown() throws Exception {
        try (var issuer = new Issuer(first)) {
            var verifier = verifier(issuer, Duration.ofMillis(200));
            verifier.decode(token(first));
            var before = issuer.asked();
            issuer.goDown();
            await().untilAsserted(() -> {
                verifier.decode(token(first));
                assertThat(issuer.asked()).isGreaterThan(before + 1);
            });
        }
    }

    @Test
    void startsWithoutItsIssuerAndSaysSoUntilItComes() throws Exception {
        try (var issuer = new Issuer(first)) {
            issuer.goDown();
            var verifier = verifier(issuer, Duration.ofMinutes(5));
            assertThatThrownBy(() -> verifier.decode(token(first)))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
            issuer.comeBack();
            assertThatCode(() -> verifier.decode(token(first))).doesNotThrowAnyException();
        }
    }

    private static JwtDecoder verifier(Issuer issuer, Duration ttl) {
        var registry = new DefaultListableBeanFactory().getBeanProvider(LoadBalancerClient.class);
        var settings = issuer.settings(ttl);
        var keys =
                IssuerKeys.cached(IssuerHttp.client(registry, ObservationRegistry.NOOP), settings);
        return new VerifiedTokens(
                TokenVerifier.of(keys, settings), Clock.systemUTC(), Duration.ofSeconds(60));
    }

    private static String token(RSAKey key) {
        return TestTokens.signed(TestTokens.claims("someone", "SHOPPER").build(), key);
    }
}
