package emporium.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is derived from what is true beyond doubt, in the services' own tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairIT {

    private static final String KEPT = "00000000-0000-0000-0000-000000000001";
    private static final String CANCELLED = "00000000-0000-0000-0000-000000000003";
    private static final String SHELF = "where sku = 'LAMP' and warehouse = 'berlin'";
    private static final Path REPAIRS =
            Path.of("src", "main", "resources", "emporium", "launcher", "audit", "repair");

    private static final String WAITING =
            "select count(*) from pg_stat_activity"
                    + " where application_name = 'audit-repair' and wait_event_type = 'Lock'";

    private Workbench bench;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, SQLException {
        bench = new Workbench(folder);
    }

    @AfterAll
    void close() throws IOException {
        bench.shop().close();
    }

    record Damaged(String file, String database, String id, String sql) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Damaged> damaged() {
        return Shops.blocks("damaged.sql").stream()
                .map(block -> {
                    var words = block.head().split(" ", 4);
                    return new Damaged(words[1], words[2], words[3], block.sql());
                });
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void repairsOnce(Damaged damaged) throws SQLException, InterruptedException {
        bench.run(damaged.database(), damaged.sql());
        var report = bench.audit(damaged.file());
        assertThat(Workbench.ids(report)).containsExactly(damaged.id());

        assertThat(bench.repair(report)).singleElement().isInstanceOf(Outcome.Repaired.class);
        assertThat(bench.audit(damaged.file()).exitCode()).isZero();
        assertThat(bench.repair(report)).isEmpty();
    }

    @Test
    void theShelfSaysSoInItsLedgerAndToTheCatalog() throws SQLException, InterruptedException {
        bench.run("inventory", "update stock set on_hand = 91, reserved = 2 " + SHELF);
        var version = Long.parseLong(bench.ask("inventory", "select max(version) from stock"));

        assertThat(bench.repair(bench.audit("i01-ledger-is-stock.sql")))
                .extracting(Outcome::what)
                .containsExactly("on hand 91 → 97, reserved 2 → 0");

        assertThat(
                        bench.ask(
                                "inventory",
                                "select concat_ws(' ', kind, on_hand_by, reserved_by, actor, reason)"
                                        + " from ledger order by id desc limit 1"))
                .isEqualTo(
                        "ADJUSTED 0 0 audit the shelf put back to this ledger:"
                                + " on hand 91 → 97, reserved 2 → 0");
        var told = bench.said("inventory", "inventory.stock", "LAMP", "stock-changed.v1");
        assertThat(told.path("available").asLong()).isEqualTo(97);
        assertThat(told.path("version").asLong()).isEqualTo(version + 1);
    }

    @Test
    void whatIsContradictoryIsLeftAlone() throws SQLException, InterruptedException {
        bench.run("inventory", "update stock set reserved = 1 " + SHELF);
        bench.run("inventory", reservation("ACTIVE"));

        var dryRun = bench.plan(bench.audit("i01-ledger-is-stock.sql"));

        assertThat(dryRun.steps()).isEmpty();
        assertThat(dryRun.byHand()).hasSize(1);
        assertThat(String.join("\n", dryRun.lines())).contains("LAMP in berlin", "count the shelf");
        bench.run("inventory", reservation("COMMITTED"));
        assertThat(bench.repair(bench.audit("i01-ledger-is-stock.sql"))).hasSize(1);
    }

    private static String reservation(String state) {
        return "update reservations set state = '%s', quantity = 2 where order_id = '%s'"
                .formatted(state, KEPT);
    }

    @Test
    void whatHealedMeanwhileIsNotTouched() throws SQLException, InterruptedException {
        bench.run("inventory", "update stock set on_hand = 92 " + SHELF);
        var dryRun = bench.plan(bench.audit("i01-ledger-is-stock.sql"));
        bench.run("inventory", "update stock set on_hand = 97 " + SHELF);
        var before = bench.ask("inventory", "select count(*) from ledger");

        assertThat(bench.carryOut(dryRun)).singleElement().isInstanceOf(Outcome.Healed.class);
        assertThat(bench.ask("inventory", "select count(*) from ledger")).isEqualTo(before);
    }

    @Test
    void whoWorksOnTheRowIsWaitedFor() throws SQLException, InterruptedException {
        bench.run("inventory", "update stock set on_hand = 93 " + SHELF);
        var dryRun = bench.plan(bench.audit("i01-ledger-is-stock.sql"));
        CompletableFuture<List<Outcome>> outcomes;
        try (var service = bench.shop().connect("inventory");
                var statement = service.createStatement()) {
            service.setAutoCommit(false);
            statement.execute("select from stock where sku = 'LAMP' for update");
            outcomes = CompletableFuture.supplyAsync(() -> bench.carryOut(dryRun));
            Awaitility.await().until(() -> bench.ask("inventory", WAITING).equals("1"));
            statement.execute(
                    "insert into ledger (sku, warehouse, kind, on_hand_by, reserved_by, actor, reason, at)"
                            + " values ('LAMP', 'berlin', 'ADJUSTED', 5, 0, 'a', 'came in', now())");
            statement.execute("update stock set on_hand = on_hand + 5 " + SHELF);
            service.commit();
        }

        assertThat(outcomes.join())
                .extracting(Outcome::what)
                .containsExactly("on hand 98 → 102, reserved 0 → 0");
        bench.run(
                "inventory",
                "insert into ledger (sku, warehouse, kind, on_hand_by, reserved_by, actor, reason, at)"
                        + " values ('LAMP', 'berlin', 'ADJUSTED', -5, 0, 'a', 'went', now());"
                        + "update stock set on_hand = on_hand - 5 "
                        + SHELF);
    }

    @Test
    void moneyIsOnlyNamed() throws SQLException, InterruptedException {
        bench.run("orders", "update orders set refunded = 1400 where id = '" + CANCELLED + "'");

        var dryRun = bench.plan(bench.audit("i03-orders-agree.sql"));

        assertThat(dryRun.steps()).isEmpty();
        assertThat(String.join("\n", dryRun.lines())).contains(CANCELLED, "Money is not touched");
        bench.run("orders", "update orders set refunded = 1500 where id = '" + CANCELLED + "'");
    }

    @Test
    void everyInvariantSaysWhatIsToBeDoneAndEveryRepairIsForOne() throws IOException {
        assertThat(Invariant.all())
                .allSatisfy(invariant -> assertThat(invariant.remedy().byHand()).isNotBlank());
        try (var files = Files.list(REPAIRS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file ->
                            assertThat(Invariant.all())
                                    .anyMatch(i -> i.remedy().repair().equals(Optional.of(file))));
        }
    }
}
