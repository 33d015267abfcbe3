package emporium.inventory.adapter.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A SKU as the catalogue writes it. */
@Pattern(regexp = "[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface SkuFormat {

    String message() default "is not a SKU: capital letters, digits and dashes, at most 40";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
