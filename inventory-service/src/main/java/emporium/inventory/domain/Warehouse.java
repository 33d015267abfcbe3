package emporium.inventory.domain;

/** Where goods lie; {@code place} says how far away that is. */
public record Warehouse(String name, String country, Place place) {}
