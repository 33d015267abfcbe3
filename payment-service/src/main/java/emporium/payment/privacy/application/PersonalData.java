package emporium.payment.privacy.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept here about one user, as they may take it away. */
public interface PersonalData {

    /** Lists of rows, each by its column's name. */
    Map<String, List<Map<String, @Nullable Object>>> of(String userId);
}
