package emporium.order.order.domain;

public record Shipment(String carrier, String trackingNumber) {}
