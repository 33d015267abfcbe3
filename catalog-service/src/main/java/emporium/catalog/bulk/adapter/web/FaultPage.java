package emporium.catalog.bulk.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.catalog.bulk.application.ImportReports.NumberedFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file, in the order in which it was found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultPage(List<FaultBody> items, @Nullable Long next) {

    record FaultBody(long line, @Nullable String field, String message) {}

    static FaultPage of(List<NumberedFault> faults, int size) {
        var items =
                faults.stream()
                        .map(NumberedFault::fault)
                        .map(fault ->
                                new FaultBody(
                                        fault.line(),
                                        fault.field().isEmpty() ? null : fault.field(),
                                        fault.message()))
                        .toList();
        return new FaultPage(items, faults.size() < size ? null : faults.getLast().position());
    }
}
