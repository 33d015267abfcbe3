package emporium.platform.messaging;

import emporium.platform.outbox.Outbox;
import emporium.platform.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handler that writes down what it hears, and fails as its messages tell it to. */
final class Notebook implements MessageHandler {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
    final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    final Set<String> indigestible = ConcurrentHashMap.newKeySet();
    final AtomicInteger outages = new AtomicInteger();
    final AtomicInteger lostRaces = new AtomicInteger();

    Notebook(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public void handle(List<Message> batch) {
        batchSizes.add(batch.size());
        for (var message : batch) {
            var note = message.as(Note.class);
            attempts.computeIfAbsent(note.text(), _ -> new AtomicInteger()).incrementAndGet();
            jdbc.sql("insert into note (key, text) values (?, ?)")
                    .params(message.key(), note.text())
                    .update();
            outbox.append(
                    new OutgoingMessage("echoes", message.key(), "echo.v1", Instant.EPOCH, note));
            if (note.text().startsWith("poison")) {
                throw new IllegalStateException("cannot stomach " + note.text());
            }
            if (indigestible.contains(message.key())) {
                throw new IllegalStateException("indigestible");
            }
            if (outages.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new DataAccessResourceFailureException("the database is away");
            }
            if (lostRaces.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new OptimisticLockingFailureException("somebody was quicker");
            }
        }
    }

    List<String> notes(String key) {
        return jdbc.sql("select text from note where key = ? order by position")
                .param(key)
                .query(String.class)
                .list();
    }

    int attempts(String text) {
        return attempts.getOrDefault(text, new AtomicInteger()).get();
    }

    record Note(String text) {}
}
