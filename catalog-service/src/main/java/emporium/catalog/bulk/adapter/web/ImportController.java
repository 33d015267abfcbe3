package emporium.catalog.bulk.adapter.web;

import emporium.catalog.bulk.application.ImportReports;
import emporium.catalog.bulk.application.ReceiveFile;
import emporium.catalog.bulk.domain.Format;
import emporium.catalog.bulk.domain.ImportRefusal;
import emporium.platform.security.Caller;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of products: sent as they are, read in the background, watched at their own address. */
@RestController
@RequestMapping("/api/products")
class ImportController {

    private static final int LATEST = 20;
    private static final int FAULTS = 100;

    private final ReceiveFile receive;
    private final ImportReports reports;

    ImportController(ReceiveFile receive, ImportReports reports) {
        this.receive = receive;
        this.reports = reports;
    }

    @PostMapping(path = "/import", consumes = "application/x-ndjson")
    ResponseEntity<ImportResponse> ndjson(InputStream body, Caller caller) throws IOException {
        return accepted(receive.receive(Format.NDJSON, caller.id(), body));
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    ResponseEntity<ImportResponse> csv(InputStream body, Caller caller) throws IOException {
        return accepted(receive.receive(Format.CSV, caller.id(), body));
    }

    @GetMapping("/imports")
    List<ImportResponse> latest() {
        return reports.latest(LATEST).stream().map(ImportResponse::of).toList();
    }

    @GetMapping("/imports/{importId}")
    ImportResponse one(@PathVariable UUID importId) {
        return reports.find(importId)
                .map(ImportResponse::of)
                .orElseThrow(ImportRefusal.ImportUnknown::new);
    }

    @GetMapping("/imports/{importId}/errors")
    FaultPage errors(
            @PathVariable UUID importId, @RequestParam(defaultValue = "0") @Min(0) long after) {
        if (reports.find(importId).isEmpty()) {
            throw new ImportRefusal.ImportUnknown();
        }
        return FaultPage.of(reports.faults(importId, after, FAULTS), FAULTS);
    }

    private ResponseEntity<ImportResponse> accepted(UUID id) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/products/imports/" + id))
                .body(one(id));
    }
}
