package emporium.platform.test.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds {@code contracts/} above the module under test, and gives its files an address. */
public final class ContractFiles {

    /** What a schema's {@code $id} starts with, so that files may refer to each other. */
    static final String BASE = "https://emporium.example/contracts/";

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemas(ContractFiles::readAddress));

    private ContractFiles() {}

    public static Path folder() {
        var here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("contracts"))
                    && Files.isRegularFile(at.resolve("mvnw"))) {
                return at.resolve("contracts");
            }
        }
        throw new IllegalStateException("No folder contracts/ above " + here);
    }

    public static String read(String path) {
        try {
            return Files.readString(folder().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException("No readable contracts/" + path, e);
        }
    }

    /** The schema at an address relative to {@link #BASE}, fragment and all. */
    static Schema schema(String address) {
        return SCHEMAS.getSchema(SchemaLocation.of(BASE + address));
    }

    static void failOn(List<Error> errors, String what, String json) {
        if (!errors.isEmpty()) {
            var list = errors.stream().map(e -> "\n  " + e.getInstanceLocation() + e).toList();
            throw new AssertionError(
                    "%s does not allow:%s\n%s".formatted(what, String.join("", list), json));
        }
    }

    private static @Nullable String readAddress(String address) {
        return address.startsWith(BASE) ? read(address.substring(BASE.length())) : null;
    }
}
