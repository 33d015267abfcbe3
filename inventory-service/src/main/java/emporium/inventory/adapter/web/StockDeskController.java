package emporium.inventory.adapter.web;

import emporium.inventory.application.StockDesk;
import emporium.inventory.application.StockDesk.Reservation;
import emporium.inventory.domain.OrderId;
import emporium.platform.web.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For staff: what runs out, and what is set aside for an order. */
@RestController
class StockDeskController {

    private final StockDesk desk;

    StockDeskController(StockDesk desk) {
        this.desk = desk;
    }

    record Alerts(long atMost, int out, int low, List<StockResponse> items) {}

    static final class NoReservation extends ProblemException {
        NoReservation() {
            super(
                    HttpStatus.NOT_FOUND,
                    "reservation-not-found",
                    "Nothing was ever asked for by this order, or it is forgotten.");
        }
    }

    @GetMapping("/api/admin/stock/alerts")
    Alerts alerts(
            @RequestParam(defaultValue = "5") @Min(0) @Max(1_000_000) long atMost,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
        var alerts = desk.alerts(atMost, size);
        return new Alerts(
                atMost,
                alerts.out(),
                alerts.low(),
                alerts.scarcest().stream().map(level -> StockResponse.of(level, true)).toList());
    }

    @GetMapping("/api/admin/reservations/{order}")
    Reservation reservation(@PathVariable UUID order) {
        return desk.reservation(new OrderId(order)).orElseThrow(NoReservation::new);
    }
}
