package emporium.launcher.cli;

import emporium.launcher.shop.Shop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "test",
        description = {
            "Runs every test: ./mvnw verify with the right JDK.",
            "Everything after \"test\" goes to Maven: ./shop test -pl order-service"
        })
final class TestCommand implements Callable<Integer> {

    /** Options and what belongs to them, in the order they were given. */
    @Unmatched private List<String> arguments = new ArrayList<>();

    List<String> forMaven() {
        return List.copyOf(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var shop = Shop.current();
        var command = new ArrayList<>(List.of(shop.checkout().maven().toString(), "verify"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(shop.checkout().root().toFile());
        builder.environment().put("JAVA_HOME", shop.javaHome().toString());
        return builder.inheritIO().start().waitFor() == 0 ? 0 : 1;
    }
}
