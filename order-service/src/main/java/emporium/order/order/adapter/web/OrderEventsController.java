package emporium.order.order.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.order.domain.Owner;
import emporium.order.order.adapter.web.OrderResponse.EntryResponse;
import emporium.order.order.application.OrderNews;
import emporium.order.order.application.OrderViews;
import emporium.order.order.application.TimelineEntry;
import emporium.order.order.domain.OrderException.NotFound;
import emporium.order.order.domain.OrderId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order's life as server-sent events: where it stands now, then each step until the last. The
 * request's own virtual thread writes; while nothing happens it costs a little memory.
 */
@RestController
class OrderEventsController {

    private static final Set<String> LAST = Set.of("DELIVERED", "REJECTED", "CANCELLED");
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Then the browser comes back by itself, with a token that is still good. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final OrderViews views;
    private final OrderNews news;
    private final JsonMapper json;
    private final Clock clock;

    OrderEventsController(OrderViews views, OrderNews news, JsonMapper json, Clock clock) {
        this.views = views;
        this.news = news;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(path = "/api/orders/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            Owner owner,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var order = views.find(new OrderId(id), owner).orElseThrow(NotFound::new);
        var known = views.timeline(order.id());
        var watcher = news.watch(order.id(), known.getLast().version());
        if (watcher.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var open = watcher.get()) {
            tell(missed(known, last), known.getLast().state(), open, response);
        }
    }

    private void tell(
            List<TimelineEntry> missed,
            String current,
            OrderNews.Watcher watcher,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var end = clock.instant().plus(LONGEST);
        var state = current;
        for (var entry : missed) {
            write(response, text(entry));
        }
        while (!LAST.contains(state) && !watcher.isClosed() && clock.instant().isBefore(end)) {
            var entry = watcher.next(HEARTBEAT);
            state = entry.map(TimelineEntry::state).orElse(state);
            write(response, entry.map(this::text).orElse(": still here\n\n"));
        }
    }

    /** Where it stands; for somebody who was here before, everything since then. */
    private static List<TimelineEntry> missed(List<TimelineEntry> known, @Nullable String last) {
        if (last == null || !last.matches("\\d{1,9}")) {
            return List.of(known.getLast());
        }
        var version = Integer.parseInt(last);
        return known.stream().filter(entry -> entry.version() > version).toList();
    }

    private String text(TimelineEntry entry) {
        var data = json.writeValueAsString(EntryResponse.of(entry));
        return "id: %d\nevent: status\ndata: %s\n\n".formatted(entry.version(), data);
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(UTF_8));
        response.flushBuffer();
    }
}
