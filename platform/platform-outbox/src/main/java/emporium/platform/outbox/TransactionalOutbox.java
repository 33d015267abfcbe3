package emporium.platform.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what one transaction says, and writes it with the commit. */
final class TransactionalOutbox implements Outbox, RawOutbox {

    /** A broker's default limit is one mebibyte, headers included. */
    private static final int MAX_BYTES = 900_000;

    private final OutboxTable table;
    private final JsonMapper json;
    private final TraceCarrier trace;
    private final String source;
    private final List<Witness> witnesses;
    private volatile IntConsumer afterCommit = _ -> {};

    TransactionalOutbox(
            OutboxTable table,
            JsonMapper json,
            TraceCarrier trace,
            String source,
            List<Witness> witnesses) {
        this.table = table;
        this.json = json;
        this.trace = trace;
        this.source = source;
        this.witnesses = List.copyOf(witnesses);
    }

    /** The consumer is told the partitions of each committed transaction, as bits. */
    void afterCommit(IntConsumer wake) {
        afterCommit = wake;
    }

    @Override
    public void append(List<OutgoingMessage> messages) {
        if (!messages.isEmpty()) {
            var current = trace.current();
            pending().add(messages.stream().map(message -> raw(message, current)).toList());
        }
    }

    @Override
    public void append(OutgoingMessage message) {
        pending().add(List.of(raw(message, trace.current())));
    }

    @Override
    public void append(RawMessage message) {
        pending().add(List.of(message));
    }

    private RawMessage raw(OutgoingMessage message, @Nullable String current) {
        var data = json.writeValueAsBytes(message.data());
        if (data.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "%s of %s has %d bytes, more than a broker takes"
                            .formatted(message.type(), message.key(), data.length));
        }
        var cause = Causes.of(message.key());
        return new RawMessage(
                TimeOrderedId.next(),
                message.topic(),
                message.key(),
                message.type(),
                source,
                message.time().toString(),
                cause == null ? current : cause,
                Map.of(),
                data);
    }

    private Pending pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(
                    "Nothing can be said outside a transaction: it could happen without being told");
        }
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }

    /** What the transaction at hand has said so far. */
    private final class Pending implements TransactionSynchronization {

        private final List<RawMessage> messages = new ArrayList<>();
        private final Map<Object, Integer> savepoints = new HashMap<>();
        private int partitions;
        private boolean committing;

        void add(List<RawMessage> more) {
            for (var message : more) {
                partitions |= 1 << message.partition();
            }
            if (committing) {
                write(more);
            } else {
                messages.addAll(more);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            if (!messages.isEmpty()) {
                write(messages);
            }
        }

        private void write(List<RawMessage> said) {
            table.insert(said);
            witnesses.forEach(witness -> witness.saw(List.copyOf(said)));
        }

        @Override
        public void afterCommit() {
            afterCommit.accept(partitions);
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, messages.size());
        }

        @Override
        public void savepointRollback(Object savepoint) {
            var kept = savepoints.getOrDefault(savepoint, 0);
            messages.subList(kept, messages.size()).clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionalOutbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionalOutbox.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionalOutbox.this);
        }

        /** Last, so that what others say while they prepare the commit goes along. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
