package emporium.launcher.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import emporium.launcher.Refusal;
import emporium.launcher.plan.Services;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --repair} says, asks and answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverhaulIT {

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Shops shop;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, SQLException {
        shop = new Shops(folder);
        shop.migrate();
        shop.furnish();
    }

    @AfterAll
    void close() throws IOException {
        shop.close();
    }

    @BeforeEach
    void miscount() throws SQLException {
        asked.clear();
        output.reset();
        shop.run("orders", "update coupons set uses = 0");
    }

    @Test
    void repairsWhenAgreedAndAuditsAgain() throws SQLException, InterruptedException {
        assertThat(inWords(shop.owners(), true)).isZero();
        assertThat(asked).containsExactly("Repair 1 row in orders?");
        assertThat(said())
                .containsSubsequence(
                        "1 violations.",
                        "A dry run, nothing has been changed:",
                        "WELCOME: uses 0 → 1",
                        "repaired WELCOME (orders): uses 0 → 1",
                        "Clean.");

        assertThat(inWords(shop.owners(), true)).isZero();
        assertThat(asked).hasSize(1);
        assertThat(said()).contains("Nothing to repair.");
    }

    @Test
    void changesNothingUnlessAgreed() throws SQLException, InterruptedException {
        assertThat(inWords(shop.owners(), false)).isEqualTo(1);
        assertThat(said()).contains("WELCOME: uses 0 → 1", "Nothing was changed.");
        assertThat(uses()).isEqualTo("0");
    }

    @Test
    void refusesWithoutThePasswordOfTheRole() throws SQLException {
        var owners = new Owners(shop.addresses(), _ -> Optional.empty());
        assertThatThrownBy(() -> inWords(owners, true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("SHOP_ORDERS_PASSWORD")
                .extracting(refused -> ((Refusal) refused).exitCode())
                .isEqualTo(2);
        assertThat(uses()).isEqualTo("0");
    }

    @Test
    void saysWhatCouldNotBeRepaired() throws SQLException, InterruptedException {
        var owners = new Owners(shop.addresses(), _ -> Optional.of("wrong"));
        assertThat(inWords(owners, true)).isEqualTo(1);
        assertThat(said()).contains("failed WELCOME (orders): ", "password");
    }

    @Test
    void isADryRunInJsonUnlessAgreed()
            throws SQLException, InterruptedException, JsonProcessingException {
        assertThat(inJson(false)).isEqualTo(1);
        var dry = new ObjectMapper().readTree(said());
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(dry.path("repairs").path(0).path("id").asText()).isEqualTo("WELCOME");
        assertThat(uses()).isEqualTo("0");

        output.reset();
        assertThat(inJson(true)).isZero();
        var done = new ObjectMapper().readTree(said());
        assertThat(done.path("clean").asBoolean()).isTrue();
        assertThat(done.path("repairs").path(0).path("outcome").asText()).isEqualTo("repaired");
        assertThat(uses()).isEqualTo("1");
    }

    private String uses() throws SQLException {
        return shop.ask("orders", "select uses from coupons");
    }

    private int inWords(Owners owners, boolean agreed) throws SQLException, InterruptedException {
        return with(
                owners,
                overhaul ->
                        overhaul.inWords(
                                new PrintStream(output, true, UTF_8),
                                question -> asked.add(question) && agreed));
    }

    private int inJson(boolean agreed) throws SQLException, InterruptedException {
        return with(
                shop.owners(),
                overhaul -> overhaul.inJson(new PrintStream(output, true, UTF_8), agreed));
    }

    private interface Conversation {
        int with(Overhaul overhaul) throws SQLException, InterruptedException;
    }

    private int with(Owners owners, Conversation conversation)
            throws SQLException, InterruptedException {
        try (var books = shop.books();
                owners) {
            var auditor = new Auditor(books, Services.databases(), Invariant.all());
            var repairer = new Repairer(books, owners);
            return conversation.with(new Overhaul(auditor, repairer, owners, Duration.ZERO));
        }
    }

    private String said() {
        return output.toString(UTF_8);
    }
}
