package emporium.platform.web.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Reads what a controller method's parameters were refused for. */
final class InvalidParameters {

    private InvalidParameters() {}

    static List<ProblemAdvice.InvalidField> of(HandlerMethodValidationException invalid) {
        var errors = new ArrayList<ProblemAdvice.InvalidField>();
        for (var parameter : invalid.getParameterValidationResults()) {
            var name = nameOf(parameter.getMethodParameter().getParameterName());
            if (parameter instanceof ParameterErrors bean) {
                bean.getFieldErrors().forEach(error -> errors.add(of(error)));
            } else {
                parameter.getResolvableErrors().forEach(error -> errors.add(of(name, error)));
            }
        }
        return errors;
    }

    private static ProblemAdvice.InvalidField of(FieldError error) {
        return of(error.getField(), error);
    }

    private static ProblemAdvice.InvalidField of(String field, MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return new ProblemAdvice.InvalidField(
                field, message == null ? "is not acceptable" : message);
    }

    private static String nameOf(@Nullable String parameter) {
        return parameter == null ? "parameter" : parameter;
    }
}
