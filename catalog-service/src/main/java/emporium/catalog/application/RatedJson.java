package emporium.catalog.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.catalog.domain.Rating;
import java.util.Arrays;

/**
 * Puts today's rating into JSON that was stored with its product's version: ratings change without
 * one. Only punctuation and numbers come behind the rating, so it is the last of its name.
 */
final class RatedJson {

    private static final String KEY = "\"rating\":";
    private static final byte[] KEY_BYTES = KEY.getBytes(UTF_8);

    private RatedJson() {}

    static String with(Rating rating, String json) {
        var value = json.lastIndexOf(KEY) + KEY.length();
        var behind = json.indexOf('}', value) + 1;
        return json.substring(0, value) + text(rating) + json.substring(behind);
    }

    /** The same on UTF-8, without decoding what is only handed on. */
    static byte[] with(Rating rating, byte[] json) {
        var value = lastIndexOfKey(json) + KEY_BYTES.length;
        var behind = value;
        while (json[behind++] != '}') {
            // the rating's own closing brace
        }
        var today = text(rating).getBytes(UTF_8);
        var result = new byte[value + today.length + json.length - behind];
        System.arraycopy(json, 0, result, 0, value);
        System.arraycopy(today, 0, result, value, today.length);
        System.arraycopy(json, behind, result, value + today.length, json.length - behind);
        return result;
    }

    private static String text(Rating rating) {
        var average = rating.average();
        return "{\"average\":"
                + (average == null ? "null" : average.toPlainString())
                + ",\"count\":"
                + rating.count()
                + "}";
    }

    private static int lastIndexOfKey(byte[] json) {
        for (var start = json.length - KEY_BYTES.length; start >= 0; start--) {
            if (Arrays.equals(
                    json, start, start + KEY_BYTES.length, KEY_BYTES, 0, KEY_BYTES.length)) {
                return start;
            }
        }
        throw new IllegalArgumentException("No rating in a product's JSON");
    }
}
