package emporium.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.launcher.audit.Connections.Addresses;
import emporium.launcher.audit.Finding.Looked;
import emporium.launcher.audit.Finding.NotLooked;
import emporium.launcher.plan.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant sees what breaks it, in the services' own tables, and nothing in a sound shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {

    private static final Addresses NOWHERE =
            new Addresses("jdbc:postgresql://127.0.0.1:1/{database}", Map.of());

    private Shops shop;

    /** What is not clean at first would make the rest of these tests mean nothing. */
    @BeforeAll
    void openASoundShop(@TempDir Path folder)
            throws IOException, SQLException, InterruptedException {
        shop = new Shops(folder);
        shop.migrate();
        shop.furnish();
        var report = audit(Invariant.all());
        assertThat(report.lines()).last().isEqualTo("Clean. 0 orders under way were left out.");
        assertThat(report.exitCode()).isZero();
        assertThat(report.findings())
                .filteredOn(finding -> !finding.invariant().isForEach())
                .allSatisfy(finding -> assertThat(((Looked) finding).checked()).isPositive());
    }

    @AfterAll
    void close() throws IOException {
        shop.close();
    }

    record Planted(String file, String database, String id, String sql) {
        @Override
        public String toString() {
            return file;
        }
    }

    @ParameterizedTest
    @MethodSource("planted")
    void seesWhatBreaksIt(Planted planted) throws SQLException, InterruptedException {
        shop.run(planted.database(), planted.sql());

        var report = audit(List.of(Invariant.load(planted.file())));

        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(((Looked) report.findings().getFirst()).violations())
                .extracting(Finding.Violation::id)
                .contains(planted.id());
        assertThat(report.json()).contains(planted.id(), "\"clean\" : false");
    }

    @Test
    void everyInvariantHasSomethingPlanted() {
        var files =
                Shops.read("/emporium/launcher/audit/index.txt")
                        .lines()
                        .filter(file -> !file.equals("in-flight.sql"));
        assertThat(planted().map(Planted::file))
                .containsExactlyInAnyOrderElementsOf(files.toList());
    }

    @Test
    void canChangeNothing() {
        try (var books = shop.books()) {
            assertThatThrownBy(() ->
                            books.ask(
                                    "orders",
                                    "delete from orders returning 1",
                                    List.of(),
                                    rows -> rows.next()))
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void saysWhatItCouldNotLookAt() throws InterruptedException {
        try (var nobody = new Books(NOWHERE, "a", "b")) {
            var report =
                    new Auditor(nobody, Services.databases(), Invariant.all()).audit(Duration.ZERO);
            assertThat(report.exitCode()).isEqualTo(2);
            assertThat(report.findings()).allMatch(NotLooked.class::isInstance);
        }
    }

    private Report audit(List<Invariant> invariants) throws InterruptedException {
        try (var books = shop.books()) {
            return new Auditor(books, Services.databases(), invariants).audit(Duration.ZERO);
        }
    }

    static Stream<Planted> planted() {
        return Shops.blocks("planted.sql").stream()
                .map(block -> {
                    var words = block.head().split(" ", 4);
                    return new Planted(words[1], words[2], words[3], block.sql());
                });
    }
}
