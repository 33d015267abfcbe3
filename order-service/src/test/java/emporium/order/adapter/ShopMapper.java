package emporium.order.adapter;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the running service writes it. */
public final class ShopMapper {

    private ShopMapper() {}

    public static JsonMapper make() {
        return JsonMapper.builder()
                .addModule(new ShopJson().shopModule())
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(Include.NON_NULL))
                .build();
    }
}
