package emporium.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.platform.test.server.RealPostgres;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@JdbcTest(
        properties = {
            "spring.flyway.out-of-order=true",
            "emporium.web.idempotency.patience=300ms",
            "spring.datasource.hikari.maximum-pool-size=12"
        })
@RealPostgres
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class IdempotencyKeysIT {

    private static final StoredAnswer CREATED =
            new StoredAnswer(201, Map.of("Location", "/things/1"), "{\"id\":1}");

    @Autowired IdempotencyKeys keys;
    @Autowired IdempotencyCleanup cleanup;
    @Autowired JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();

    @Test
    void givesTheFirstAnswerAgain() {
        var runs = new AtomicInteger();
        var first = keys.once("ada", key, "body", () -> counted(runs));
        var second = keys.once("ada", key, "body", () -> counted(runs));
        assertThat(second).isEqualTo(first).isEqualTo(CREATED);
        assertThat(runs).hasValue(1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        keys.once("ada", key, "body", () -> CREATED);
        assertThatThrownBy(() -> keys.once("ada", key, "other body", () -> CREATED))
                .isInstanceOf(IdempotencyKeys.KeyReused.class);
    }

    @Test
    void keepsCallersApart() {
        var runs = new AtomicInteger();
        keys.once("ada", key, "body", () -> counted(runs));
        keys.once("bob", key, "other body", () -> counted(runs));
        assertThat(runs).hasValue(2);
    }

    @Test
    void leavesTheKeyFreeIfTheActionFails() {
        assertThatThrownBy(() -> keys.once("ada", key, "body", () -> fail()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(keys.once("ada", key, "other body", () -> CREATED)).isEqualTo(CREATED);
    }

    @Test
    void writesTheAnswerAndTheEffectTogetherOrNot() {
        jdbc.sql("create table if not exists effect (id text primary key)").update();
        assertThatThrownBy(() ->
                        keys.once(
                                "ada",
                                key,
                                "body",
                                () -> {
                                    jdbc.sql("insert into effect values (:id)")
                                            .param("id", key)
                                            .update();
                                    return fail();
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("effect", "id")).isZero();
        assertThat(count("idempotency_key", "key")).isZero();
    }

    @Test
    void runsOnceHoweverManyTwinsComeAtOnce() throws Exception {
        var runs = new AtomicInteger();
        Callable<StoredAnswer> request = () -> keys.once("ada", key, "body", () -> counted(runs));
        try (var twins = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new HashSet<StoredAnswer>();
            for (var answer : twins.invokeAll(java.util.Collections.nCopies(10, request))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactly(CREATED);
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void saysSoIfTheFirstTakesTooLong() throws Exception {
        var started = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var first = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer =
                    first.submit(() ->
                            keys.once(
                                    "ada",
                                    key,
                                    "body",
                                    () -> {
                                        started.countDown();
                                        await(mayEnd);
                                        return CREATED;
                                    }));
            started.await();
            try {
                assertThatThrownBy(() -> keys.once("ada", key, "body", () -> CREATED))
                        .isInstanceOf(IdempotencyKeys.KeyInUse.class);
            } finally {
                mayEnd.countDown();
            }
            assertThat(answer.get()).isEqualTo(CREATED);
        }
    }

    @Test
    void forgetsAfterADay() {
        keys.once("ada", key, "body", () -> CREATED);
        assertThat(cleanup.forget()).isZero();
        jdbc.sql(
                        "update idempotency_key set created_at = now() - interval '25 hours' where key = :key")
                .param("key", key)
                .update();
        assertThat(cleanup.forget()).isEqualTo(1);
        assertThat(count("idempotency_key", "key")).isZero();
    }

    @Test
    void needsAKey() {
        assertThatThrownBy(() -> keys.once("ada", null, "body", () -> CREATED))
                .isInstanceOf(IdempotencyKeys.MissingIdempotencyKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "ümlaut", "line\nbreak"})
    void takesNoStrangeKeys(String strange) {
        assertThatThrownBy(() -> keys.once("ada", strange, "body", () -> CREATED))
                .isInstanceOf(IdempotencyKeys.InvalidIdempotencyKey.class);
    }

    private int count(String table, String column) {
        return jdbc.sql("select count(*) from %s where %s = :key".formatted(table, column))
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private static StoredAnswer counted(AtomicInteger runs) {
        runs.incrementAndGet();
        return CREATED;
    }

    private static StoredAnswer fail() {
        throw new IllegalStateException("the action failed");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
