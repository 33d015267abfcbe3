package emporium.catalog.adapter.db;

import emporium.catalog.application.ProductCard;
import emporium.catalog.application.ProductDocument;
import emporium.catalog.domain.Money;
import emporium.catalog.domain.Product;
import emporium.catalog.domain.ProductDetails;
import emporium.catalog.domain.Rating;
import emporium.catalog.domain.Sku;
import emporium.catalog.domain.Slug;
import emporium.catalog.domain.Variant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a product becomes columns, and columns a product. */
@Component
class ProductColumns {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final JsonMapper json;

    ProductColumns(JsonMapper json) {
        this.json = json;
    }

    Map<String, Object> of(Product product) {
        var details = product.details();
        var columns = new HashMap<String, Object>();
        columns.put("id", product.id());
        columns.put("slug", details.slug().value());
        columns.put("name", details.name());
        columns.put("description", details.description());
        columns.put("brand", details.brand());
        columns.put("category", details.category().value());
        columns.put("active", details.active());
        columns.put("attributes", json.writeValueAsString(details.attributes()));
        columns.put("images", details.images().toArray(String[]::new));
        columns.put("version", product.version());
        columns.put("createdAt", product.createdAt().atOffset(ZoneOffset.UTC));
        columns.put("changedAt", product.changedAt().atOffset(ZoneOffset.UTC));
        columns.put("document", json.writeValueAsString(ProductDocument.of(product)));
        columns.put("card", json.writeValueAsString(ProductCard.of(product)));
        columns.put("priceFrom", details.priceFrom().minorUnits());
        columns.put("labels", labels(details));
        return columns;
    }

    /** What the product can be narrowed by: its own attributes and those of all its variants. */
    private static String[] labels(ProductDetails details) {
        var labels = new TreeSet<String>();
        details.attributes().forEach((name, value) -> labels.add(Label.of(name, value)));
        for (var variant : details.variants()) {
            variant.attributes().forEach((name, value) -> labels.add(Label.of(name, value)));
        }
        return labels.toArray(String[]::new);
    }

    String json(List<Variant> variants) {
        var rows = new ArrayList<VariantRow>();
        for (var variant : variants) {
            rows.add(VariantRow.of(rows.size(), variant));
        }
        return json.writeValueAsString(rows);
    }

    Product product(ResultSet row, List<Variant> variants) throws SQLException {
        var details =
                new ProductDetails(
                        new Slug(row.getString("slug")),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("brand"),
                        new Slug(row.getString("category")),
                        row.getBoolean("active"),
                        attributes(row),
                        List.of((String[]) row.getArray("images").getArray()),
                        variants);
        return new Product(
                row.getObject("id", UUID.class),
                details,
                new Rating(row.getBigDecimal("rating_average"), row.getInt("rating_count")),
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    Variant variant(ResultSet row) throws SQLException {
        return new Variant(
                new Sku(row.getString("sku")),
                row.getString("name"),
                attributes(row),
                new Money(row.getLong("price"), Currency.getInstance(row.getString("currency"))),
                row.getString("image"));
    }

    private Map<String, String> attributes(ResultSet row) throws SQLException {
        return json.readValue(row.getString("attributes"), ATTRIBUTES);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record VariantRow(
            String sku,
            int position,
            String name,
            Map<String, String> attributes,
            long price,
            String currency,
            String image) {

        static VariantRow of(int position, Variant variant) {
            return new VariantRow(
                    variant.sku().value(),
                    position,
                    variant.name(),
                    variant.attributes(),
                    variant.price().minorUnits(),
                    variant.price().currency().getCurrencyCode(),
                    variant.image());
        }
    }
}
