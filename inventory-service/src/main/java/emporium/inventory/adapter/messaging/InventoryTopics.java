package emporium.inventory.adapter.messaging;

/** The topics inventory reads and writes. */
final class InventoryTopics {

    static final String COMMANDS = "inventory.commands";
    static final String RESERVATIONS = "inventory.reservations";
    static final String STOCK = "inventory.stock";

    private InventoryTopics() {}
}
