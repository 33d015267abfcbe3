package emporium.catalog.bulk.adapter.db;

import emporium.catalog.bulk.application.ImportFiles;
import emporium.catalog.bulk.domain.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImportFiles implements ImportFiles {

    private final JdbcClient jdbc;

    JdbcImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(UUID id, Format format, String startedBy, Instant now) {
        jdbc.sql(
                        """
                        insert into product_import (id, format, state, started_by, received_at)
                        values (:id, :format, 'RECEIVING', :startedBy, :now)
                        """)
                .param("id", id)
                .param("format", format.name())
                .param("startedBy", startedBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void append(UUID id, int position, byte[] chunk) {
        jdbc.sql(
                        """
                        insert into product_import_chunk (import_id, position, content)
                        values (:id, :position, :chunk)
                        """)
                .param("id", id)
                .param("position", position)
                .param("chunk", chunk)
                .update();
    }

    @Override
    public void submit(UUID id, long bytes, long lines) {
        jdbc.sql(
                        """
                        update product_import
                        set state = 'WAITING', bytes = :bytes, lines = :lines
                        where id = :id and state = 'RECEIVING'
                        """)
                .param("id", id)
                .param("bytes", bytes)
                .param("lines", lines)
                .update();
    }

    @Override
    public void discard(UUID id) {
        jdbc.sql("delete from product_import where id = :id and state = 'RECEIVING'")
                .param("id", id)
                .update();
    }

    @Override
    public InputStream content(UUID id) {
        return new Chunks(id);
    }

    @Override
    public void forget(Instant finishedBefore, Instant begunBefore) {
        jdbc.sql(
                        """
                        delete from product_import
                        where finished_at < :finishedBefore
                            or state = 'RECEIVING' and received_at < :begunBefore
                        """)
                .param("finishedBefore", finishedBefore.atOffset(ZoneOffset.UTC))
                .param("begunBefore", begunBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<byte[]> chunk(UUID id, int position) {
        return jdbc.sql(
                        """
                        select content from product_import_chunk
                        where import_id = :id and position = :position
                        """)
                .param("id", id)
                .param("position", position)
                .query(byte[].class)
                .optional();
    }

    /** Fetched one by one: no connection is held in between. */
    private final class Chunks extends InputStream {

        private final UUID id;
        private int position;
        private InputStream chunk = InputStream.nullInputStream();

        Chunks(UUID id) {
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = chunk.read(buffer, offset, length);
            while (read < 0) {
                var next = chunk(id, position);
                if (next.isEmpty()) {
                    return -1;
                }
                position++;
                chunk = new ByteArrayInputStream(next.get());
                read = chunk.read(buffer, offset, length);
            }
            return read;
        }
    }
}
