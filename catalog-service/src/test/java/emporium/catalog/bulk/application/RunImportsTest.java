package emporium.catalog.bulk.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import emporium.catalog.application.InMemoryProducts;
import emporium.catalog.bulk.domain.Fault;
import emporium.catalog.bulk.domain.Format;
import emporium.catalog.bulk.domain.ImportRefusal;
import emporium.catalog.bulk.domain.Tally;
import emporium.catalog.domain.Examples;
import emporium.catalog.domain.Money;
import emporium.catalog.domain.ProductDetails;
import emporium.catalog.domain.Sku;
import emporium.catalog.domain.Slug;
import emporium.catalog.domain.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunImportsTest {

    private final Clock clock = Clock.fixed(Examples.NOON, ZoneOffset.UTC);
    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryImports imports = new InMemoryImports();
    private final List<Entry> file = new ArrayList<>();
    private final RunImports run =
            new RunImports(
                    imports,
                    imports,
                    (_, _) -> file.iterator(),
                    new PutProduct(products, products.editedAt(clock)),
                    clock);

    @Test
    void goesOnAfterALineThatIsBad() throws IOException {
        file.add(good(1, "one", "A"));
        file.add(Entry.Bad.of(2, "is not valid JSON"));
        file.add(good(3, "three", "C"));
        receive();

        assertThat(run.next(() -> true)).isTrue();
        assertThat(tally()).isEqualTo(new Tally(2, 0, 0, 1));
        assertThat(imports.faults).containsExactly(new Fault(2, "", "is not valid JSON"));
        assertThat(imports.end).isEqualTo("done");
    }

    @Test
    void findsTheSameFileUnchanged() throws IOException {
        file.add(good(1, "one", "A"));
        file.add(good(2, "two", "B"));
        receive();
        run.next(() -> true);
        receive();
        run.next(() -> true);

        assertThat(tally()).isEqualTo(new Tally(0, 0, 2, 0));
        assertThat(products.saved).as("no new version, no event").hasSize(2);
    }

    @Test
    void knowsAProductByItsSkusWhenItsAddressIsNew() throws IOException {
        var before = products.editedAt(clock).create(details("old-name", "A", "B"));
        file.add(new Entry.Good(1, 1, details("new-name", "A", "B")));
        receive();
        run.next(() -> true);

        assertThat(tally()).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(products.kept.get(before.id()).details().slug()).isEqualTo(new Slug("new-name"));
    }

    @Test
    void stopsBetweenTwoProductsAndGoesOnThere() throws IOException {
        file.add(good(1, "one", "A"));
        file.add(Entry.Bad.of(2, "bad"));
        file.add(good(3, "three", "C"));
        receive();
        var looks = new AtomicInteger();
        run.next(() -> looks.incrementAndGet() < 2);

        assertThat(imports.end).isEmpty();
        assertThat(products.saved).hasSize(1);
        run.next(() -> true);
        assertThat(tally()).isEqualTo(new Tally(2, 0, 0, 1));
        assertThat(imports.faults).as("told once").hasSize(1);
        assertThat(imports.end).isEqualTo("done");
    }

    @Test
    void leavesTheFileToWhoHasTakenItOver() throws IOException {
        for (var line = 1; line <= 60; line++) {
            file.add(good(line, "p" + line, "P" + line));
        }
        receive();
        run.next(() -> {
            imports.lease = java.util.Optional.empty();
            return true;
        });

        assertThat(products.saved).as("stops where it is to keep its progress").hasSize(50);
        assertThat(imports.end).isEmpty();
    }

    @Test
    void givesUpWhatItStumblesOverAgainAndAgain() throws IOException {
        var broken =
                new RunImports(
                        imports,
                        imports,
                        (_, _) -> {
                            throw new IllegalStateException("stumbled");
                        },
                        new PutProduct(products, products.editedAt(clock)),
                        clock);
        receive();
        for (var attempt = 1; attempt <= 5; attempt++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> broken.next(() -> true));
        }
        broken.next(() -> true);

        assertThat(imports.end).isEqualTo("stopped");
    }

    @Test
    void countsTheLinesOfAFile() throws IOException {
        receive("a\nb\nc");
        assertThat(imports.lines).isEqualTo(3);
        receive("a\nb\n");
        assertThat(imports.lines).isEqualTo(2);
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() {
        var breaksOff =
                new InputStream() {
                    private int left = 3 * ReceiveFile.CHUNK;

                    @Override
                    public int read() throws IOException {
                        if (left-- == 0) {
                            throw new IOException("gone");
                        }
                        return 'x';
                    }
                };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> receiver().receive(Format.NDJSON, "staff", breaksOff));
        assertThat(imports.open).isFalse();
        assertThat(imports.waiting).isFalse();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(ImportRefusal.FileEmpty.class).isThrownBy(() -> receive(""));
    }

    private void receive() throws IOException {
        receive("anything");
    }

    private void receive(String text) throws IOException {
        var body = new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        receiver().receive(Format.NDJSON, "staff", body);
    }

    private ReceiveFile receiver() {
        return new ReceiveFile(imports, _ -> {}, clock);
    }

    private Tally tally() {
        return imports.job.orElseThrow().tally();
    }

    private static Entry good(long line, String slug, String sku) {
        return new Entry.Good(line, line, details(slug, sku));
    }

    private static ProductDetails details(String slug, String... skus) {
        var variants =
                java.util.Arrays.stream(skus)
                        .map(sku ->
                                new Variant(
                                        new Sku(sku), sku, Map.of(), Money.eur(5), "/media/x.svg"))
                        .toList();
        return new ProductDetails(
                new Slug(slug),
                slug,
                "Text",
                "Brand",
                new Slug("decor"),
                true,
                Map.of(),
                List.of("/media/x.svg"),
                variants);
    }
}
