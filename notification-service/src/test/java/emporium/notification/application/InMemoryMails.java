package emporium.notification.application;

import emporium.notification.domain.Letter;
import emporium.notification.domain.MailId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the table does, for tests. */
class InMemoryMails implements Mails {

    record Row(Letter letter, String state, Instant createdAt, Instant due, int attempts) {

        Row with(String newState, Instant newDue, int newAttempts) {
            return new Row(letter, newState, createdAt, newDue, newAttempts);
        }
    }

    final Map<MailId, Row> rows = new LinkedHashMap<>();
    boolean broken;

    @Override
    public void owe(List<? extends Letter> letters, Instant now) {
        letters.forEach(
                letter -> rows.putIfAbsent(letter.id(), new Row(letter, "WAITING", now, now, 0)));
    }

    @Override
    public List<Claimed> claim(Instant now, Instant until, int most) {
        var due =
                rows.entrySet().stream()
                        .filter(row -> row.getValue().state().equals("WAITING"))
                        .filter(row -> !row.getValue().due().isAfter(now))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList();
        return due.stream()
                .map(id -> {
                    var row = rows.get(id);
                    var claimed = row.with("WAITING", until, row.attempts() + 1);
                    rows.put(id, claimed);
                    return new Claimed(row.letter(), claimed.attempts(), row.createdAt(), null);
                })
                .toList();
    }

    @Override
    public void sent(MailId id, Instant now) {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        rows.computeIfPresent(id, (_, row) -> row.with("SENT", now, row.attempts()));
    }

    @Override
    public void delay(MailId id, Instant due, String error) {
        rows.computeIfPresent(id, (_, row) -> row.with("WAITING", due, row.attempts()));
    }

    @Override
    public void giveUp(MailId id, Instant now, String error) {
        rows.computeIfPresent(id, (_, row) -> row.with("UNDELIVERABLE", now, row.attempts()));
    }

    @Override
    public void giveBack(List<MailId> ids, Instant now) {
        ids.forEach(id ->
                rows.computeIfPresent(
                        id, (_, row) -> row.with("WAITING", now, row.attempts() - 1)));
    }

    @Override
    public Backlog backlog(Instant now) {
        return new Backlog(rows.size(), Duration.ZERO, 0);
    }
}
