package emporium.order.quote.adapter.db;

import emporium.order.domain.Owner;
import emporium.order.quote.application.Quotes;
import emporium.order.quote.domain.Quote;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcQuotes implements Quotes {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcQuotes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(Quote quote) {
        jdbc.sql(
                        """
                        insert into quotes (id, owner, expires_at, document)
                        values (:id, :owner, :expiresAt, cast(:document as jsonb))
                        """)
                .param("id", quote.id())
                .param("owner", quote.owner().key())
                .param("expiresAt", quote.expiresAt().atOffset(ZoneOffset.UTC))
                .param("document", json.writeValueAsString(QuoteDocument.of(quote)))
                .update();
    }

    @Override
    public Optional<Quote> find(UUID id, Owner owner) {
        return jdbc.sql(
                        """
                        select expires_at, document from quotes where id = :id and owner = :owner
                        """)
                .param("id", id)
                .param("owner", owner.key())
                .query((row, _) ->
                        json.readValue(row.getString("document"), QuoteDocument.class)
                                .toQuote(
                                        id,
                                        owner,
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    @Override
    public int deleteExpired(Instant before, int limit) {
        return jdbc.sql(
                        """
                        delete from quotes where id in (
                            select id from quotes where expires_at <= :before
                            order by expires_at limit :limit for update skip locked)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }
}
