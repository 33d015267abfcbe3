package emporium.storefront.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form to send something back says, as it was typed.
 *
 * @param quantities by SKU
 */
record ReturnForm(Map<String, String> quantities, String reason, String comment, UUID key) {

    static final List<String> REASONS =
            List.of("changed-mind", "damaged", "wrong-item", "not-as-described", "other");

    private static final String QUANTITY = "quantity-";
    private static final int LONGEST = 500;

    /**
     * @param field where it is wrong, as an id on the page
     * @param text its key in the message bundles
     */
    record Mistake(String field, String text) {}

    static ReturnForm empty() {
        return new ReturnForm(Map.of(), "", "", UUID.randomUUID());
    }

    static ReturnForm of(Map<String, String> fields, UUID key) {
        var quantities = new HashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(QUANTITY)) {
                quantities.put(name.substring(QUANTITY.length()), value.strip());
            }
        });
        return new ReturnForm(
                quantities,
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("comment", "").strip().replace("\r\n", "\n"),
                key);
    }

    public String quantity(String sku) {
        return quantities.getOrDefault(sku, "0");
    }

    /**
     * @param left how many of each SKU can be sent back
     */
    List<Mistake> mistakes(List<Returns.Left> left) {
        var mistakes = new ArrayList<Mistake>();
        var pieces = 0;
        for (var line : left) {
            var quantity = number(quantity(line.sku()));
            if (quantity == null || quantity > line.quantity()) {
                mistakes.add(new Mistake(QUANTITY + line.sku(), "return.quantity.wrong"));
            } else {
                pieces += quantity;
            }
        }
        if (mistakes.isEmpty() && pieces == 0) {
            mistakes.add(new Mistake(QUANTITY + left.getFirst().sku(), "return.quantity.missing"));
        }
        if (!REASONS.contains(reason)) {
            mistakes.add(new Mistake("reason", "return.reason.missing"));
        }
        if (comment.length() > LONGEST) {
            mistakes.add(new Mistake("comment", "form.tooLong"));
        }
        return mistakes;
    }

    Returns.Wish wish(List<Returns.Left> left) {
        var lines = new ArrayList<Returns.Left>();
        for (var line : left) {
            var quantity = number(quantity(line.sku()));
            if (quantity != null && quantity > 0) {
                lines.add(new Returns.Left(line.sku(), quantity));
            }
        }
        return new Returns.Wish(lines, reason, comment.isEmpty() ? null : comment);
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,2}") ? Integer.valueOf(text) : text.isEmpty() ? 0 : null;
    }
}
