package emporium.platform.test.contract;

import com.networknt.schema.InputFormat;

/** A JSON Schema with its example. */
public final class EventContract {

    private final String name;

    EventContract(String name) {
        this.name = name;
    }

    /** The published example, as text. */
    public String example() {
        return ContractFiles.read("events/" + name + ".example.json");
    }

    /** Fails with every violation found. */
    public void assertValid(String json) {
        var schema = ContractFiles.schema("events/" + name + ".schema.json");
        var errors =
                schema.validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
        ContractFiles.failOn(errors, name, json);
    }
}
