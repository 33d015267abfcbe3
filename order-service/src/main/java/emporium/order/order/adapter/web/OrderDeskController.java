package emporium.order.order.adapter.web;

import emporium.order.domain.Money;
import emporium.order.order.application.OrderViews;
import emporium.order.order.application.desk.Exchanged;
import emporium.order.order.application.desk.MessageLog;
import emporium.order.order.application.desk.OrderQuery;
import emporium.order.order.application.desk.SumUpOrders;
import emporium.order.order.domain.OrderException.NotFound;
import emporium.order.order.domain.OrderId;
import emporium.platform.web.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What only the staff may see: every order, and how business is going. */
@RestController
@RequestMapping("/api/admin/orders")
class OrderDeskController {

    private static final String STATUSES =
            "PENDING|RESERVED|AUTHORIZED|CONFIRMED|SHIPPED|DELIVERED|REJECTED|CANCELLED";
    private static final int MOST_STUCK = 20;

    private final OrderViews views;
    private final MessageLog messages;
    private final SumUpOrders sumUpOrders;

    OrderDeskController(OrderViews views, MessageLog messages, SumUpOrders sumUpOrders) {
        this.views = views;
        this.messages = messages;
        this.sumUpOrders = sumUpOrders;
    }

    record Page(List<StaffOrder> items, @Nullable String next) {}

    record Summary(Instant asOf, List<Day> days, Stuck stuck) {
        static Summary of(SumUpOrders.Summary summary) {
            return new Summary(
                    summary.asOf(),
                    summary.days().stream()
                            .map(day -> new Day(day.day(), day.orders(), day.revenue()))
                            .toList(),
                    new Stuck(
                            summary.stuckCount(),
                            summary.stuck().stream().map(StaffOrder::of).toList()));
        }
    }

    record Day(LocalDate day, Map<String, Integer> orders, List<Money> revenue) {}

    record Stuck(int count, List<StaffOrder> orders) {}

    record MessageResponse(
            Instant at, boolean sent, String type, UUID id, @Nullable String traceId) {
        static MessageResponse of(Exchanged message) {
            return new MessageResponse(
                    message.at(),
                    message.sent(),
                    message.type(),
                    message.id(),
                    message.traceId().orElse(null));
        }
    }

    @GetMapping
    Page find(
            @RequestParam(required = false) @Nullable @Size(max = 254) String q,
            @RequestParam(required = false) @Nullable @Pattern(regexp = STATUSES) String status,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + OrderPage.DEFAULT_SIZE) @Min(1) @Max(100) int size) {
        var query =
                new OrderQuery(
                        Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty()),
                        Optional.ofNullable(status),
                        Optional.ofNullable(from),
                        Optional.ofNullable(before),
                        OrderPage.after(after));
        var found = views.find(query, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                shown.stream().map(StaffOrder::of).toList(),
                found.size() > size ? Cursor.encode(shown.getLast().id().toString()) : null);
    }

    /**
     * @param zone whose days are meant
     */
    @GetMapping("/summary")
    Summary summary(
            @RequestParam(defaultValue = "14") @Min(1) @Max(92) int days,
            @RequestParam(defaultValue = "UTC") ZoneId zone) {
        return Summary.of(sumUpOrders.sumUp(days, zone, MOST_STUCK));
    }

    @GetMapping("/{id}")
    StaffOrder show(@PathVariable UUID id) {
        var order = views.find(new OrderId(id)).orElseThrow(NotFound::new);
        return StaffOrder.of(order, views.timeline(order.id()));
    }

    /** What went out and came in about the order, as it came. */
    @GetMapping("/{id}/messages")
    List<MessageResponse> messages(@PathVariable UUID id) {
        var order = views.find(new OrderId(id)).orElseThrow(NotFound::new);
        return messages.of(order.id()).stream().map(MessageResponse::of).toList();
    }
}
