package emporium.platform.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Takes JSON at its word: 1.5, "3" and true are no whole numbers, 5 is no string. Amounts stay
 * decimal strings, so decimals may still be read from strings.
 */
class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder json) {
        json.withCoercionConfig(
                LogicalType.Integer,
                whole ->
                        refuse(
                                whole,
                                CoercionInputShape.Float,
                                CoercionInputShape.String,
                                CoercionInputShape.EmptyString,
                                CoercionInputShape.Boolean));
        json.withCoercionConfig(
                LogicalType.Boolean,
                flag ->
                        refuse(
                                flag,
                                CoercionInputShape.Integer,
                                CoercionInputShape.Float,
                                CoercionInputShape.String,
                                CoercionInputShape.EmptyString));
        json.withCoercionConfig(
                LogicalType.Textual,
                text ->
                        refuse(
                                text,
                                CoercionInputShape.Integer,
                                CoercionInputShape.Float,
                                CoercionInputShape.Boolean));
        json.withCoercionConfig(
                LogicalType.Enum, choice -> refuse(choice, CoercionInputShape.Integer));
    }

    private static void refuse(
            tools.jackson.databind.cfg.MutableCoercionConfig type, CoercionInputShape... shapes) {
        for (var shape : shapes) {
            type.setCoercion(shape, CoercionAction.Fail);
        }
    }
}
