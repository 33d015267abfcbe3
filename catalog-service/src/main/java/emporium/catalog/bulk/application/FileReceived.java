package emporium.catalog.bulk.application;

/** There is something to read. */
public record FileReceived() {}
