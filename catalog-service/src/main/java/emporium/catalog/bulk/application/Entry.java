package emporium.catalog.bulk.application;

import emporium.catalog.bulk.domain.Fault;
import emporium.catalog.domain.ProductDetails;
import java.util.List;

/** What a file has to say about one product. */
public sealed interface Entry {

    long firstLine();

    long lastLine();

    record Good(long firstLine, long lastLine, ProductDetails details) implements Entry {}

    record Bad(long firstLine, long lastLine, List<Fault> faults) implements Entry {
        public Bad {
            faults = List.copyOf(faults);
        }

        public static Bad of(long line, String message) {
            return new Bad(line, line, List.of(new Fault(line, "", message)));
        }
    }
}
