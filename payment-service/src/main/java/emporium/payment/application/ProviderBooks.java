package emporium.payment.application;

import emporium.payment.domain.Reference;
import java.util.List;
import java.util.Optional;

/** What the provider has written down, to be compared with what we have. */
public interface ProviderBooks {

    /** Nothing of a charge that was never made: a cancelled key holds no money. */
    record Entry(Reference reference, String key, Standing standing) {}

    /** The next entries after a reference, in the order they were written; empty at the end. */
    List<Entry> after(Optional<Reference> last);
}
