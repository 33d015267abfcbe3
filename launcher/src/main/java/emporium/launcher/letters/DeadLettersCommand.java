package emporium.launcher.letters;

import com.fasterxml.jackson.databind.JsonNode;
import emporium.launcher.Refusal;
import emporium.launcher.terminal.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./shop dead-letters}. */
@Command(
        name = "dead-letters",
        description = {
            "Messages that a service could not take: lists them when no more is said.",
            "What is done with them is in the audit log, with your name."
        })
public final class DeadLettersCommand implements Callable<Integer> {

    @Mixin private Staff staff = new Staff();

    @Option(
            names = "--state",
            defaultValue = "OPEN",
            paramLabel = "STATE",
            description = "OPEN, REPLAYED or DISCARDED (default: ${DEFAULT-VALUE}).")
    private String state = "OPEN";

    @Option(names = "--json", description = "For scripts.")
    private boolean json;

    /** 1 when somebody did not answer: there may be more than is shown. */
    @Override
    public Integer call() throws InterruptedException {
        return list();
    }

    @Command(
            name = "list",
            description = {
                "All that wait, or are in another state.",
                "Exit code 1 if not all answered."
            })
    int listed(
            @Mixin Staff whoever,
            @Option(names = "--state", defaultValue = "OPEN", description = "As above.")
                    String which,
            @Option(names = "--json", description = "For scripts.") boolean asJson)
            throws InterruptedException {
        staff = whoever;
        state = which;
        json = asJson;
        return list();
    }

    @Command(name = "show", description = "One of them, with its body, redacted.")
    int show(
            @Mixin Staff whoever,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--json", description = "For scripts.") boolean asJson)
            throws InterruptedException {
        var letter = whoever.desk().show(id);
        if (asJson) {
            System.out.println(letter.toPrettyString());
        } else {
            letter.properties()
                    .forEach(field ->
                            System.out.printf(
                                    "%-14s %s%n", field.getKey(), field.getValue().asText()));
        }
        return 0;
    }

    @Command(
            name = "replay",
            description = {
                "Sends them again to the service that could not take them: each is taken once.",
                "Exit code 1 if one of them could not be sent."
            })
    int replay(
            @Mixin Staff whoever,
            @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids,
            @Option(names = "--all", description = "All that wait and can be sent again.")
                    boolean all)
            throws InterruptedException {
        var desk = whoever.desk();
        var chosen = new ArrayList<String>(ids == null ? List.of() : ids);
        if (all) {
            for (var letter : desk.list("OPEN").path("items")) {
                if (letter.path("replayable").asBoolean()) {
                    chosen.add(letter.path("id").asText());
                }
            }
        } else if (chosen.isEmpty()) {
            throw new Refusal(2, "Say which, or --all.");
        }
        return forEach(chosen, "replayed", desk::replay);
    }

    @Command(
            name = "discard",
            description = {
                "Lets them be, for good.",
                "Exit code 1 if one of them could not be discarded."
            })
    int discard(
            @Mixin Staff whoever,
            @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids,
            @Option(
                            names = "--reason",
                            required = true,
                            description = "Kept with the message: why, and no personal data.")
                    String reason)
            throws InterruptedException {
        var desk = whoever.desk();
        return forEach(ids, "discarded", id -> desk.discard(id, reason));
    }

    private interface Action {
        JsonNode of(String id) throws InterruptedException;
    }

    private static int forEach(List<String> ids, String done, Action action)
            throws InterruptedException {
        var failed = 0;
        for (var id : ids) {
            try {
                action.of(id);
                System.out.println(id + " " + Output.paint(Output.GREEN, done));
            } catch (Refusal refusal) {
                failed++;
                System.out.println(
                        id + " " + Output.paint(Output.RED, String.valueOf(refusal.getMessage())));
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private int list() throws InterruptedException {
        var found = staff.desk().list(state.toUpperCase(Locale.ROOT));
        if (json) {
            System.out.println(found.toPrettyString());
        } else {
            print(found.path("items"));
        }
        found.path("unavailable")
                .forEach(service ->
                        System.err.println(
                                service.asText()
                                        + " does not answer: what lies there is unknown."));
        return found.path("unavailable").isEmpty() ? 0 : 1;
    }

    private static void print(JsonNode letters) {
        if (letters.isEmpty()) {
            System.out.println("None.");
        }
        for (var letter : letters) {
            System.out.printf(
                    "%s  %s%n    %s on %s, key %s%n    %s%n",
                    letter.path("id").asText(),
                    Output.paint(Output.DIM, letter.path("at").asText()),
                    letter.path("type").asText(),
                    letter.path("topic").asText(),
                    letter.path("key").asText(),
                    letter.path("reason").asText());
            if (letter.has("closedBecause")) {
                System.out.println("    because: " + letter.path("closedBecause").asText());
            }
        }
    }
}
