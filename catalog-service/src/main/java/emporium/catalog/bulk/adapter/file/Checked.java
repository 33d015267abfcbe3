package emporium.catalog.bulk.adapter.file;

import emporium.catalog.application.ProductBody;
import emporium.catalog.bulk.application.Entry;
import emporium.catalog.bulk.domain.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Holds what a file says to the rules that a form is held to. */
@Component
class Checked {

    /** Where a field of a product was written. */
    record Place(long line, String field) {}

    private final Validator validator;

    Checked(Validator validator) {
        this.validator = validator;
    }

    Entry entry(long first, long last, ProductBody body, Function<String, Place> places) {
        var violations = validator.validate(body);
        if (violations.isEmpty()) {
            return new Entry.Good(first, last, body.details());
        }
        var faults =
                violations.stream()
                        .map(violation -> fault(violation, places))
                        .sorted(
                                Comparator.comparingLong(Fault::line)
                                        .thenComparing(Fault::field)
                                        .thenComparing(Fault::message))
                        .toList();
        return new Entry.Bad(first, last, faults);
    }

    private static Fault fault(
            ConstraintViolation<ProductBody> violation, Function<String, Place> places) {
        var place = places.apply(violation.getPropertyPath().toString());
        return new Fault(place.line(), place.field(), violation.getMessage());
    }
}
