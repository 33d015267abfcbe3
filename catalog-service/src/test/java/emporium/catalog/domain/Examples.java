package emporium.catalog.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A lamp to test with. */
public final class Examples {

    public static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00.5Z");
    public static final Sku CLAY = new Sku("LAMP-CLAY");
    public static final Sku MOSS = new Sku("LAMP-MOSS");

    private Examples() {}

    public static ProductDetails lamp() {
        return new ProductDetails(
                new Slug("lamp"),
                "Lamp",
                "It shines.",
                "Lumenwald",
                new Slug("lighting"),
                true,
                Map.of("material", "Linen"),
                List.of("/media/lamp.svg"),
                List.of(variant(CLAY, "Clay", 89_00), variant(MOSS, "Moss", 79_50)));
    }

    public static Variant variant(Sku sku, String color, long cents) {
        return new Variant(sku, color, Map.of("color", color), Money.eur(cents), "/media/lamp.svg");
    }

    public static Product existing(long version) {
        return new Product(new UUID(7, 7), lamp(), Rating.NONE, version, MORNING, MORNING);
    }
}
