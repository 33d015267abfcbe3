package emporium.launcher;

/** Something the person at the keyboard can act on: shown as it is, never with a stack trace. */
public final class Refusal extends RuntimeException {

    private final int exitCode;

    public Refusal(String message) {
        this(1, message);
    }

    public Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
