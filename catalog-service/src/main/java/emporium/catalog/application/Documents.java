package emporium.catalog.application;

import java.util.Optional;
import java.util.UUID;

/** Products ready to be read. */
public interface Documents {

    Optional<StoredDocument> find(String idOrSlug);

    /**
     * @param inactiveToo as staff find them
     */
    Optional<UUID> idOf(String idOrSlug, boolean inactiveToo);
}
