package emporium.platform.web;

import emporium.platform.web.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** An API to misuse. */
@SpringBootApplication
class SampleApplication {

    record Line(@NotBlank String name, @Min(1) @Max(99) int quantity) {}

    record Basket(List<@Valid Line> lines, BigDecimal amount, Boolean gift) {}

    static class Refusal extends RuntimeException {}

    @RestController
    static class Api {

        @PostMapping("/baskets")
        Basket keep(@Valid @RequestBody Basket basket) {
            return basket;
        }

        @PostMapping("/uploads")
        int upload(java.io.InputStream body) throws IOException {
            return body.readAllBytes().length;
        }

        @PostMapping("/raw")
        int raw(java.io.InputStream body) throws IOException {
            return body.readAllBytes().length;
        }

        @GetMapping("/pages")
        List<String> page(
                @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
                @RequestParam(required = false) String after) {
            return after == null ? List.of("" + size) : Cursor.decode(after);
        }

        @GetMapping(path = "/things/{id}", version = "1")
        String thing(@PathVariable java.util.UUID id) {
            return id.toString();
        }

        @GetMapping("/failures/{kind}")
        String fail(@PathVariable String kind) {
            throw switch (kind) {
                case "duplicate" -> new DuplicateKeyException("key (secret)=(value) exists");
                case "refusal" -> new Refusal();
                case "cut-off" -> new TransactionSystemException("rollback failed");
                case "no-connection" -> new CannotCreateTransactionException("no connection");
                default -> new IllegalStateException("secret detail");
            };
        }
    }

    /** A service's own advice comes before the platform's. */
    @RestControllerAdvice
    static class OwnAdvice {
        @ExceptionHandler
        ProblemDetail refused(Refusal refusal) {
            return Problems.of(HttpStatus.CONFLICT, "own-refusal", "Refused by the service.");
        }
    }
}
