package emporium.user.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.server.RealPostgres;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcTest(properties = {"spring.flyway.out-of-order=true", "spring.cloud.config.enabled=false"})
@RealPostgres
class KeyRotationIT {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final RotationSettings SETTINGS =
            new RotationSettings(
                    "a secret for tests, of 32 characters",
                    Duration.ofDays(30),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofSeconds(30));

    @Autowired JdbcClient jdbc;

    private SigningKeyStore store;

    @BeforeEach
    void open() {
        store = new SigningKeyStore(jdbc, SETTINGS);
    }

    @Test
    void theFirstKeySignsAtOnceAndIsKeptSealed() {
        store.rotate(START);
        store.rotate(START.plusSeconds(1));
        assertThat(store.all()).hasSize(1);
        assertThat(store.all().getFirst().signsFrom()).isEqualTo(START);
        var row = jdbc.sql("select * from signing_key").query().singleRow();
        assertThat(row.get("public_jwk").toString()).doesNotContain("\"d\"");
    }

    @Test
    void theNextKeyIsAnnouncedBeforeItSignsAndTheOldOneStaysForItsTokens() {
        store.rotate(START);
        var first = store.all().getFirst().kid();
        var due = START.plus(Duration.ofDays(30));
        store.rotate(due.minusSeconds(1));
        assertThat(store.all()).hasSize(1);

        store.rotate(due);
        store.rotate(due.plusSeconds(1));
        assertThat(store.all()).hasSize(2);
        var second = store.all().getLast();
        assertThat(second.signsFrom()).isEqualTo(due.plus(Duration.ofMinutes(10)));

        store.rotate(second.signsFrom().plus(Duration.ofHours(1)));
        assertThat(store.all()).extracting(SigningKey::kid).contains(first);
        store.rotate(second.signsFrom().plus(Duration.ofHours(1)).plusSeconds(1));
        assertThat(store.all()).extracting(SigningKey::kid).containsExactly(second.kid());
    }

    @Test
    void inAnEmergencyANewKeySignsAtOnce() {
        store.rotate(START);
        store.replace(START.plusSeconds(5));
        assertThat(store.all()).hasSize(2);
        assertThat(store.all().getLast().signsFrom()).isEqualTo(START.plusSeconds(5));
    }
}
