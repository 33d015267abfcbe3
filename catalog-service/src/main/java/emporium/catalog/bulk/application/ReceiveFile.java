package emporium.catalog.bulk.application;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.catalog.bulk.domain.Format;
import emporium.catalog.bulk.domain.ImportRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Keeps a file as it comes in, a chunk at a time; whoever sends it does not wait for more. */
@Service
public class ReceiveFile {

    static final int CHUNK = 256 * 1024;

    private final ImportFiles files;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ReceiveFile(ImportFiles files, ApplicationEventPublisher news, Clock clock) {
        this.files = files;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @throws IOException if the file broke off: nothing of it is kept
     */
    public UUID receive(Format format, String startedBy, InputStream body) throws IOException {
        var first = body.readNBytes(CHUNK);
        if (first.length == 0) {
            throw new ImportRefusal.FileEmpty();
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        files.open(id, format, startedBy, clock.instant());
        try {
            keep(id, first, body);
        } catch (IOException | RuntimeException brokenOff) {
            files.discard(id);
            throw brokenOff;
        }
        news.publishEvent(new FileReceived());
        return id;
    }

    private void keep(UUID id, byte[] first, InputStream body) throws IOException {
        var bytes = 0L;
        var lines = 0L;
        var position = 0;
        byte last = '\n';
        for (var chunk = first; chunk.length > 0; chunk = body.readNBytes(CHUNK)) {
            files.append(id, position++, chunk);
            bytes += chunk.length;
            lines += newlines(chunk);
            last = chunk[chunk.length - 1];
        }
        files.submit(id, bytes, last == '\n' ? lines : lines + 1);
    }

    private static long newlines(byte[] chunk) {
        var count = 0L;
        for (var octet : chunk) {
            if (octet == '\n') {
                count++;
            }
        }
        return count;
    }
}
