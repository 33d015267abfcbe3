package emporium.catalog.application;

import java.util.Optional;
import java.util.UUID;

/** Products ready to be read. */
public interface Documents {

    Optional<StoredDocument> byId(UUID id);

    Optional<StoredDocument> bySlug(String slug);
}
