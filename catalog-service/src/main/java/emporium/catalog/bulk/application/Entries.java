package emporium.catalog.bulk.application;

import emporium.catalog.bulk.domain.Format;
import java.io.InputStream;
import java.util.Iterator;

/** Reads files, never more of one at a time than a product needs. */
public interface Entries {

    Iterator<Entry> of(Format format, InputStream file);
}
