package emporium.catalog.application;

import java.util.Optional;

/** Pictures by file name. */
public interface Pictures {

    Optional<byte[]> find(String file);
}
