package emporium.catalog.bulk.domain;

/** Where a file is. */
public enum State {
    RECEIVING,
    WAITING,
    RUNNING,
    DONE,
    /** Given up: the service failed at the same place again and again. */
    STOPPED
}
