package emporium.storefront.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * What is wrong with a form is told in the order of its fields (GOV.UK Design System, error
 * summary). A validator knows no order; a form's components stand in that of the page.
 */
@Component("fieldOrder")
public class FieldOrder {

    public List<DetailedError> sort(Object form, List<DetailedError> errors) {
        return errors.stream()
                .sorted(
                        Comparator.comparing(
                                error -> place(form.getClass(), error.getFieldName()),
                                Arrays::compare))
                .toList();
    }

    /** The place of each step of the way to a field, like "lines[2].quantity". */
    static int[] place(Type form, String field) {
        var place = new ArrayList<Integer>();
        var type = form;
        for (var step : field.split("\\.", -1)) {
            var name = step.replaceAll("\\[.*", "");
            var components = components(type);
            var index = 0;
            while (index < components.length && !components[index].getName().equals(name)) {
                index++;
            }
            place.add(index);
            if (index == components.length) {
                break;
            }
            type = components[index].getGenericType();
            if (type instanceof ParameterizedType list && step.endsWith("]")) {
                place.add(Integer.parseInt(step.substring(name.length() + 1, step.length() - 1)));
                type = list.getActualTypeArguments()[0];
            }
        }
        return place.stream().mapToInt(Integer::intValue).toArray();
    }

    private static RecordComponent[] components(Type type) {
        return type instanceof Class<?> record && record.isRecord()
                ? record.getRecordComponents()
                : new RecordComponent[0];
    }
}
