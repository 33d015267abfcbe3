package emporium.order.order.adapter.db;

import static emporium.order.order.adapter.db.OrderRows.time;

import emporium.order.domain.Owner;
import emporium.order.order.application.Orders;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrders implements Orders {

    private final JdbcClient jdbc;
    private final OrderRows rows;
    private final OrderNumbers numbers;
    private final OrderInsert insert;
    private final OrderUpdate update;
    private final OrderArchive archive;

    JdbcOrders(
            JdbcClient jdbc,
            OrderRows rows,
            OrderNumbers numbers,
            OrderInsert insert,
            OrderUpdate update,
            OrderArchive archive) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.numbers = numbers;
        this.insert = insert;
        this.update = update;
        this.archive = archive;
    }

    @Override
    public String nextNumber() {
        return numbers.next();
    }

    @Override
    public Optional<OrderId> add(OrderChange placed) {
        return insert.add(placed);
    }

    /** Two statements, as each sees what was committed before it began, not before it waited. */
    @Override
    public int countOpen(Owner owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('open orders ' || :owner, 0))")
                .param("owner", owner.key())
                .query()
                .singleRow();
        return jdbc.sql(
                        """
                        select count(*) from orders
                        where owner = :owner and status in ('PENDING', 'RESERVED', 'AUTHORIZED')
                        """)
                .param("owner", owner.key())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Order> lock(Collection<OrderId> ids) {
        var here = lockHere(ids);
        var missing = new HashSet<>(ids);
        here.forEach(order -> missing.remove(order.id()));
        if (missing.isEmpty()) {
            return here;
        }
        archive.bringBack(missing);
        return lockHere(ids);
    }

    @Override
    public Optional<Order> lock(OrderId id, Owner owner) {
        return lock(Set.of(id)).stream()
                .filter(order -> order.purchase().owner().equals(owner))
                .findFirst();
    }

    private List<Order> lockHere(Collection<OrderId> ids) {
        return jdbc.sql(
                        """
                        select * from orders
                        where id = any(cast(:ids as uuid[])) order by id for update
                        """)
                .param("ids", ids.stream().map(OrderId::toString).toArray(String[]::new))
                .query(rows)
                .list();
    }

    @Override
    public List<Order> lockDue(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select * from orders
                        where due_at <= :now order by due_at limit :limit for update skip locked
                        """)
                .param("now", time(now))
                .param("limit", limit)
                .query(rows)
                .list();
    }

    @Override
    public void save(List<OrderChange> changes) {
        update.save(changes);
    }
}
