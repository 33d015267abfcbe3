package emporium.platform.telemetry;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Masks what looks like a secret in each text of a JSON log line. Made by the logging system, by
 * its name.
 */
class MaskedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(
                (_, value) -> value instanceof String text ? Secrets.masked(text) : value);
    }
}
