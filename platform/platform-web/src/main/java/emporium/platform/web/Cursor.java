package emporium.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.platform.web.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Where the next page begins: the last row's sort keys, opaque to the client. */
public final class Cursor {

    private static final int MAX_LENGTH = 1024;
    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    public static String encode(String... keys) {
        for (var key : keys) {
            if (key.indexOf(SEPARATOR) >= 0) {
                throw new IllegalArgumentException("A cursor's key contains the unit separator");
            }
        }
        var joined = String.join(String.valueOf(SEPARATOR), keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(UTF_8));
    }

    public static List<String> decode(String cursor) {
        if (cursor.isEmpty() || cursor.length() > MAX_LENGTH) {
            throw new BadCursor();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            var joined = UTF_8.newDecoder().decode(bytes).toString();
            return List.copyOf(Arrays.asList(joined.split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            throw new BadCursor();
        }
    }

    /** The cursor was not made here, or not for this list. */
    public static final class BadCursor extends ProblemException {
        public BadCursor() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "bad-cursor",
                    "The cursor is not one that this list has handed out.");
        }
    }
}
