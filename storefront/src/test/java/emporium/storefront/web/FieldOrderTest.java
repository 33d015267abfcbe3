package emporium.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldOrderTest {

    record Line(String sku, int quantity) {}

    record Form(String email, Line first, List<Line> lines, String note) {}

    @Test
    void fieldsComeAsTheFormHasThem() {
        var sorted =
                Stream.of(
                                "note",
                                "lines[10].sku",
                                "first.quantity",
                                "lines[2].quantity",
                                "elsewhere",
                                "lines[2].sku",
                                "email",
                                "first.sku")
                        .sorted((one, other) -> Arrays.compare(place(one), place(other)));

        assertThat(sorted)
                .containsExactly(
                        "email",
                        "first.sku",
                        "first.quantity",
                        "lines[2].sku",
                        "lines[2].quantity",
                        "lines[10].sku",
                        "note",
                        "elsewhere");
    }

    private static int[] place(String field) {
        return FieldOrder.place(Form.class, field);
    }
}
