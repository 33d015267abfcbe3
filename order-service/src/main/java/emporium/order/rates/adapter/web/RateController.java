package emporium.order.rates.adapter.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import emporium.order.domain.ExchangeRate;
import emporium.order.rates.application.CurrentRates;
import emporium.order.rates.domain.UnknownCurrency;
import emporium.platform.web.problem.Problems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What others show prices with; what is charged is what the quote says. */
@RestController
class RateController {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final CurrentRates rates;

    RateController(CurrentRates rates) {
        this.rates = rates;
    }

    record RateResponse(String currency, String rate, int digits) {
        static RateResponse of(ExchangeRate rate) {
            return new RateResponse(
                    rate.currency().getCurrencyCode(),
                    rate.perEuro().toPlainString(),
                    rate.currency().getDefaultFractionDigits());
        }
    }

    record TableResponse(String base, LocalDate since, List<RateResponse> rates) {}

    @GetMapping("/api/rates")
    ResponseEntity<TableResponse> show() {
        var all = rates.all();
        var body =
                new TableResponse(
                        ExchangeRate.EURO.getCurrencyCode(),
                        all.getFirst().since(),
                        all.stream().map(RateResponse::of).toList());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(GOOD_FOR).cachePublic())
                .body(body);
    }

    @RestControllerAdvice
    static class RateProblems {

        @ExceptionHandler
        ProblemDetail refused(UnknownCurrency refusal) {
            return Problems.of(
                    BAD_REQUEST, "currency-unknown", String.valueOf(refusal.getMessage()));
        }
    }
}
