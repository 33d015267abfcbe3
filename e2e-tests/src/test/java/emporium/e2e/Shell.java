package emporium.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands in the checkout, for the tests' own platform. */
final class Shell {

    private Shell() {}

    /** Answers what was printed; anything but exit code 0 in time is an error. */
    static String run(Duration patience, List<String> command) {
        try {
            var output = Files.createTempFile("e2e", ".out");
            try {
                var builder = new ProcessBuilder(command).directory(Checkout.ROOT.toFile());
                builder.environment().put("SHOP_HOME", Checkout.home().toString());
                builder.environment().put("SHOP_CONFIG", Checkout.configuration().toString());
                builder.environment().put("SHOP_QUICK", "yes");
                var process =
                        builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(
                            command + " did not end:\n" + Files.readString(output));
                }
                var printed = Files.readString(output);
                if (process.exitValue() != 0) {
                    throw new AssertionError(
                            command + " ended with " + process.exitValue() + ":\n" + printed);
                }
                return printed;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
