package emporium.catalog.bulk.adapter.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Cuts a file into lines, and passes over what is too long without keeping it. */
final class Lines implements Iterator<Line> {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream file;
    private final int longest;
    private long number;
    private int ahead;

    Lines(InputStream file, int longest) {
        this.file = new BufferedInputStream(file, 64 * 1024);
        this.longest = longest;
        this.ahead = read();
    }

    @Override
    public boolean hasNext() {
        return ahead >= 0;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        number++;
        var bytes = new ByteArrayOutputStream();
        var tooLong = false;
        for (; ahead >= 0 && ahead != '\n'; ahead = read()) {
            if (bytes.size() < longest) {
                bytes.write(ahead);
            } else {
                tooLong = true;
            }
        }
        if (ahead == '\n') {
            ahead = read();
        }
        return tooLong
                ? new Line.Unreadable(number, "is longer than %d bytes".formatted(longest))
                : decoded(bytes.toByteArray());
    }

    private Line decoded(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var begun = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return new Line.Text(
                    number, begun.endsWith("\r") ? begun.substring(0, begun.length() - 1) : begun);
        } catch (CharacterCodingException notUtf8) {
            return new Line.Unreadable(number, "is not UTF-8");
        }
    }

    private int read() {
        try {
            return file.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
