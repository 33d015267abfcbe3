package emporium.catalog.bulk.domain;

/**
 * What is wrong with a line.
 *
 * @param line counted from 1
 * @param field empty: the line as a whole
 */
public record Fault(long line, String field, String message) {}
