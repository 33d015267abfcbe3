package emporium.order.returns.adapter.db;

import static java.time.ZoneOffset.UTC;

import emporium.order.order.domain.OrderId;
import emporium.order.returns.application.Returns;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnChange;
import emporium.order.returns.domain.ReturnId;
import emporium.order.returns.domain.ReturnStatus.RefundRefused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcReturns implements Returns {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final ReturnRows rows;
    private final JsonMapper json;

    JdbcReturns(JdbcClient jdbc, ReturnRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Optional<Return> find(ReturnId id) {
        return jdbc.sql("select * from returns where id = :id")
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    @Override
    public List<Return> ofOrder(OrderId order) {
        return jdbc.sql("select * from returns where order_id = :order order by id")
                .param("order", order.value())
                .query(rows)
                .list();
    }

    @Override
    public List<Return> ofAll(Optional<String> status, Optional<ReturnId> after, int size) {
        var before = after.map(ReturnId::value).orElse(NEWEST);
        return status.map(key ->
                        jdbc.sql(
                                        """
                                        select * from returns
                                        where status = :status and id < :before
                                        order by id desc limit :size
                                        """)
                                .param("status", key))
                .orElseGet(() ->
                        jdbc.sql(
                                """
                                select * from returns
                                where id < :before order by id desc limit :size
                                """))
                .param("before", before)
                .param("size", size)
                .query(rows)
                .list();
    }

    @Override
    public void add(ReturnChange requested) {
        var back = requested.goods();
        jdbc.sql(
                        """
                        insert into returns (
                            id, order_id, number, requested_at, reason, comment, lines, version,
                            status, restock)
                        values (
                            :id, :order, :number, :requestedAt, :reason, :comment,
                            cast(:lines as jsonb), :version, :status, :restock)
                        """)
                .param("id", back.id().value())
                .param("order", back.orderId().value())
                .param("number", back.number())
                .param("requestedAt", back.requestedAt().atOffset(UTC))
                .param("reason", back.reason().word())
                .param("comment", back.comment())
                .param("lines", json.writeValueAsString(back.lines()))
                .param("version", back.version())
                .param("status", back.status().label())
                .param("restock", back.restock().label())
                .update();
    }

    @Override
    public List<Return> lock(Collection<ReturnId> ids) {
        return jdbc.sql(
                        """
                        select * from returns
                        where id = any(cast(:ids as uuid[])) order by id for update
                        """)
                .param("ids", ids.stream().map(ReturnId::toString).toArray(String[]::new))
                .query(rows)
                .list();
    }

    @Override
    public List<Return> lockDue(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select * from returns
                        where restock = 'ASKED' and restock_due_at <= :now
                        order by restock_due_at limit :limit for update skip locked
                        """)
                .param("now", now.atOffset(UTC))
                .param("limit", limit)
                .query(rows)
                .list();
    }

    @Override
    public void save(List<ReturnChange> changes, Instant due) {
        for (var change : changes) {
            save(change.goods(), due);
        }
    }

    private void save(Return back, Instant due) {
        var asked = back.restock() instanceof Restock.Asked;
        jdbc.sql(
                        """
                        update returns
                        set version = :version, status = :status,
                            receipt = cast(:receipt as jsonb), refund_refused = :refundRefused,
                            restock = :restock, restock_refused = :restockRefused,
                            restock_due_at = :due
                        where id = :id
                        """)
                .param("id", back.id().value())
                .param("version", back.version())
                .param("status", back.status().label())
                .param("receipt", back.status().judged().map(json::writeValueAsString).orElse(null))
                .param(
                        "refundRefused",
                        back.status() instanceof RefundRefused(_, var why) ? why : null)
                .param("restock", back.restock().label())
                .param(
                        "restockRefused",
                        back.restock() instanceof Restock.Refused(var why) ? why : null)
                .param("due", asked ? due.atOffset(UTC) : null)
                .update();
    }
}
