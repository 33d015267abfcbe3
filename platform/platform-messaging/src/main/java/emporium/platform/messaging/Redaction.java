package emporium.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves of a message what says where it belongs: ids, codes, amounts, times. Any other text is
 * masked, and so is everything below a name that stands for a person or a secret.
 */
final class Redaction {

    static final String MASK = "***";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern TELLING_NAME =
            Pattern.compile(
                    "(?i).*(name|mail|phone|address|street|line[0-9]|city|post|zip|recipient|birth"
                            + "|token|secret|password|card|iban|link|url).*");

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?");

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}\\.\\d{1,4}");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+([-_.][A-Z0-9]+)*");

    private static final Pattern MANY_DIGITS = Pattern.compile(".*\\d{9}.*");

    /** What a database names of its own is nobody's secret. */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(relation|constraint|column|table|index) \"\\w+\""
                            + "|[\"'“‘`]([^\"'”’`]*)[\"'”’`]");

    /** PostgreSQL shows the row that it refused. */
    private static final Pattern ROW = Pattern.compile("(Detail: ).*");

    private static final Pattern MAIL = Pattern.compile("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+");

    private Redaction() {}

    static String body(byte[] data) {
        try {
            var root = JSON.readTree(new String(data, StandardCharsets.UTF_8));
            if (!root.isMissingNode()) {
                return JSON.writeValueAsString(masked(root));
            }
        } catch (JacksonException notJson) {
            // nobody knows what it is, so nothing of it is shown
        }
        return "%s (no JSON, %d bytes)".formatted(MASK, data.length);
    }

    static String value(String text) {
        return isHarmless(text) ? text : MASK;
    }

    /** What a failure says: it likes to quote what it could not read. */
    static String reason(String text) {
        var unquoted =
                QUOTED.matcher(ROW.matcher(text).replaceAll("$1" + MASK))
                        .replaceAll(found ->
                                found.group(1) != null || isHarmless(found.group(2))
                                        ? Matcher.quoteReplacement(found.group())
                                        : "\"" + MASK + "\"");
        return MAIL.matcher(unquoted).replaceAll(MASK);
    }

    private static JsonNode masked(JsonNode node) {
        return switch (node) {
            case ObjectNode fields -> {
                for (var name : new ArrayList<>(fields.propertyNames())) {
                    if (TELLING_NAME.matcher(name).matches()) {
                        fields.put(name, MASK);
                    } else {
                        fields.set(name, masked(fields.get(name)));
                    }
                }
                yield fields;
            }
            case ArrayNode items -> {
                for (var i = 0; i < items.size(); i++) {
                    items.set(i, masked(items.get(i)));
                }
                yield items;
            }
            default ->
                    node.isString()
                            ? JSON.getNodeFactory().stringNode(value(node.asString()))
                            : node;
        };
    }

    private static boolean isHarmless(String text) {
        if (ID.matcher(text).matches() || TIME.matcher(text).matches()) {
            return true;
        }
        return AMOUNT.matcher(text).matches()
                || (CODE.matcher(text).matches() && !MANY_DIGITS.matcher(text).matches());
    }
}
