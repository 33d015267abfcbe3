package emporium.platform.web.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body went wrong, in the client's words: paths and positions, no class names. */
final class UnreadableBody {

    private UnreadableBody() {}

    static String explain(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case StreamConstraintsException _ -> "The JSON is nested too deeply or too long.";
            case InputCoercionException number -> "A number is out of range" + at(number);
            case StreamReadException broken -> "The body is not valid JSON" + at(broken);
            case UnrecognizedPropertyException unknown -> pathOf(unknown) + " is not known here.";
            case MismatchedInputException mismatch -> mismatched(mismatch);
            case DatabindException refused -> pathOf(refused) + " is not acceptable.";
            case null -> "A body is required.";
            default -> "The body could not be read.";
        };
    }

    private static String at(StreamReadException broken) {
        var at = broken.getLocation();
        return at == null
                ? "."
                : ", at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String mismatched(MismatchedInputException mismatch) {
        return pathOf(mismatch) + " must be " + wanted(mismatch.getTargetType()) + ".";
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return "a whole number within its range";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return "a number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (type.isEnum() || type.getName().startsWith("java.")) {
            return "a valid value";
        }
        return "an object";
    }

    private static String pathOf(DatabindException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "The body" : "'" + path + "'";
    }
}
