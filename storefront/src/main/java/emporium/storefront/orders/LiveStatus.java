package emporium.storefront.orders;

import emporium.storefront.clients.Away;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Refused;
import emporium.storefront.clients.Together;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.NotThere;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open page that the order has moved on, until there is nothing more to wait for. */
@Controller
class LiveStatus {

    private static final Logger log = LoggerFactory.getLogger(LiveStatus.class);
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final MyOrders mine;
    private final Orders orders;
    private final Together together;
    private final Clock clock;

    LiveStatus(MyOrders mine, Orders orders, Together together, Clock clock) {
        this.mine = mine;
        this.orders = orders;
        this.together = together;
        this.clock = clock;
    }

    /**
     * @param after the version that the page shows
     */
    @GetMapping(path = "/orders/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Shopper shopper, @PathVariable UUID id, @RequestParam int after) {
        mine.find(shopper, id);
        var owner = mine.ownerOf(shopper, id);
        var page = new SseEmitter(LONGEST.plusSeconds(10).toMillis());
        together.ask(() -> {
            tell(page, owner, id, after);
            return true;
        });
        return page;
    }

    private void tell(SseEmitter page, Credentials owner, UUID id, int after) {
        var until = clock.instant().plus(LONGEST);
        var version = after;
        try {
            while (clock.instant().isBefore(until)) {
                if (orders.isBeyond(owner, id, version)) {
                    var order = orders.find(owner, id).orElseThrow(NotThere::new);
                    var name = order.inTheMaking() ? "status" : "end";
                    version = order.version();
                    page.send(
                            SseEmitter.event()
                                    .name(name)
                                    .id(Integer.toString(version))
                                    .data(order.status()));
                    if (!order.inTheMaking()) {
                        break;
                    }
                } else {
                    page.send(SseEmitter.event().comment("still"));
                }
            }
            page.complete();
        } catch (IOException | IllegalStateException gone) {
            page.complete(); // nobody looks any more
        } catch (Away | Refused | NotThere trouble) {
            log.debug("A page is left to ask again: {}", trouble.getMessage());
            page.complete();
        }
    }
}
