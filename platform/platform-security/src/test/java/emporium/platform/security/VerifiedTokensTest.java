package emporium.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private Instant now = START;
    private final AtomicInteger verified = new AtomicInteger();
    private final VerifiedTokens tokens =
            new VerifiedTokens(this::verify, new TestClock(), Duration.ofSeconds(60));

    @Test
    void verifiesATokenOnceInItsTime() {
        tokens.decode("good");
        now = START.plusSeconds(29);
        assertThat(tokens.decode("good").getSubject()).isEqualTo("someone");
        assertThat(verified).hasValue(1);
    }

    @Test
    void verifiesAgainAfterAMinuteAtTheLatest() {
        tokens.decode("good");
        now = START.plusSeconds(30);
        tokens.decode("other");
        now = START.plusSeconds(60);
        tokens.decode("good");
        assertThat(verified).hasValue(3);
    }

    @Test
    void forgetsATokenWhenItEnds() {
        tokens.decode("short");
        now = START.plusSeconds(5);
        tokens.decode("short");
        assertThat(verified).hasValue(2);
    }

    @Test
    void remembersNoRefusal() {
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThat(verified).hasValue(2);
    }

    @Test
    void takesAChangedTokenForAnother() {
        tokens.decode("good");
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void remembersOnlySoMany() {
        tokens.decode("good");
        for (var i = 0; i < 10_100; i++) {
            tokens.decode("good " + i);
        }
        verified.set(0);
        tokens.decode("good");
        assertThat(verified).hasValue(1);
    }

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (token.equals("bad")) {
            throw new BadJwtException("bad");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("someone")
                .expiresAt(START.plusSeconds(token.equals("short") ? 5 : 900))
                .build();
    }

    private final class TestClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
