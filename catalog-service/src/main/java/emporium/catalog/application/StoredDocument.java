package emporium.catalog.application;

/** A product's document, ready to be sent. */
@SuppressWarnings("ArrayRecordComponent") // handed on as it came from the database, never compared
public record StoredDocument(byte[] json, long version, boolean active) {}
