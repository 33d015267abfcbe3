package emporium.launcher.terminal;

import emporium.launcher.process.LogFiles;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The terminal, if it is one. */
public final class Output {

    static final String BOLD = "1";
    public static final String DIM = "2";
    public static final String RED = "31";
    public static final String GREEN = "32";
    public static final String YELLOW = "33";

    private Output() {}

    public static boolean isTerminal() {
        return terminal().isPresent() && !"dumb".equals(System.getenv("TERM"));
    }

    /**
     * JDK 25 answers null again where input or output is not a terminal; some builds of it do not.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    public static String paint(String color, String text) {
        return isTerminal() && System.getenv("NO_COLOR") == null
                ? "\u001b[" + color + "m" + text + "\u001b[0m"
                : text;
    }

    public static List<String> tail(Path log, int lines) throws IOException {
        return LogFiles.tail(log, lines);
    }
}
