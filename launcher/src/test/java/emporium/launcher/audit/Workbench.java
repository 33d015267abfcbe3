package emporium.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import emporium.launcher.audit.Finding.Looked;
import emporium.launcher.plan.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A furnished shop, audited for one invariant at a time and repaired. */
record Workbench(Shops shop) {

    Workbench(Path folder) throws IOException, SQLException {
        this(new Shops(folder));
        shop.migrate();
        shop.furnish();
    }

    void run(String database, String sql) throws SQLException {
        shop.run(database, sql);
    }

    String ask(String database, String sql) throws SQLException {
        return shop.ask(database, sql);
    }

    Report audit(String file) throws InterruptedException {
        try (var books = shop.books()) {
            return new Auditor(books, Services.databases(), List.of(Invariant.load(file)))
                    .audit(Duration.ZERO);
        }
    }

    static List<String> ids(Report report) {
        return ((Looked) report.findings().getFirst())
                .violations().stream().map(Finding.Violation::id).toList();
    }

    DryRun plan(Report report) throws SQLException {
        try (var books = shop.books();
                var owners = shop.owners()) {
            return new Repairer(books, owners).plan(report);
        }
    }

    List<Outcome> carryOut(DryRun dryRun) {
        try (var books = shop.books();
                var owners = shop.owners()) {
            return new Repairer(books, owners).carryOut(dryRun);
        }
    }

    List<Outcome> repair(Report report) throws SQLException {
        return carryOut(plan(report));
    }

    /** What was said last, on its way as the service would have sent it. */
    JsonNode said(String database, String topic, String key, String type) throws SQLException {
        var row =
                json(
                        shop.ask(
                                database,
                                "select to_jsonb(o) || jsonb_build_object('data', convert_from(data, 'UTF8'))"
                                        + " from outbox o order by position desc limit 1"));
        assertThat(row.path("topic").asText()).isEqualTo(topic);
        assertThat(row.path("key").asText()).isEqualTo(key);
        assertThat(row.path("type").asText()).isEqualTo(type);
        assertThat(row.path("source").asText()).isEqualTo("/" + database + "-service");
        assertThat(row.path("partition").asInt()).isEqualTo(Math.floorMod(key.hashCode(), 16));
        return json(row.path("data").asText());
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
