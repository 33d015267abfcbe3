package emporium.catalog.application;

import emporium.catalog.domain.Rating;

/** A product's card with what changes faster than the product, as JSON ready to be sent. */
public record ListItem(String json) {

    public static ListItem of(String card, Rating rating, boolean available) {
        return new ListItem(RatedJson.with(rating, card)).with("available", "" + available);
    }

    /**
     * @param value is JSON
     */
    public ListItem with(String name, String value) {
        var open = json.substring(0, json.length() - 1);
        return new ListItem(open + ",\"" + name + "\":" + value + "}");
    }
}
