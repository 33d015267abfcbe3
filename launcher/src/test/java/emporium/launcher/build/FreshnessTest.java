package emporium.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.home.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {

    private static final String MODULE = "order-service";

    @TempDir Path root;
    private Checkout checkout;
    private Path source;

    @BeforeEach
    void create() throws IOException {
        checkout = new Checkout(root);
        source = root.resolve(MODULE).resolve("src/main/java/Order.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Order {}");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        age(source, 100);
        age(root.resolve("pom.xml"), 100);
    }

    @Test
    void whatIsNotBuiltIsStale() throws IOException {
        assertThat(stale()).containsExactly(MODULE);
    }

    @Test
    void aJarNewerThanItsSourcesIsFresh() throws IOException {
        build("one");

        assertThat(stale()).isEmpty();
    }

    @Test
    void aChangedSourceMakesItStale() throws IOException {
        build("one");
        change("class Order { int total; }");

        assertThat(stale()).containsExactly(MODULE);
    }

    @Test
    void aChangeOfSharedCodeMakesItStale() throws IOException {
        build("one");
        var shared = root.resolve("platform/platform-web/src/main/java/Problems.java");
        Files.createDirectories(shared.getParent());
        Files.writeString(shared, "class Problems {}");
        age(shared, -100);

        assertThat(stale()).containsExactly(MODULE);
    }

    @Test
    void touchingASourceChangesNothingAfterABuildOfOurs() throws IOException {
        build("one");
        new Freshness(checkout).remembering(List.of(MODULE)).run();
        age(source, -100);

        assertThat(stale()).isEmpty();
    }

    @Test
    void somebodyElsesJarIsNotTakenForTheRememberedOne() throws IOException {
        build("one");
        new Freshness(checkout).remembering(List.of(MODULE)).run();
        build("two");
        age(source, -100);

        assertThat(stale()).containsExactly(MODULE);
    }

    private List<String> stale() throws IOException {
        return new Freshness(checkout).stale(List.of(MODULE));
    }

    private void build(String content) throws IOException {
        var jar = checkout.jar(MODULE);
        Files.createDirectories(jar.getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("Order.class"));
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private void change(String content) throws IOException {
        Files.writeString(source, content);
        age(source, -100);
    }

    private static void age(Path file, long seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
    }
}
