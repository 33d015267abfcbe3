package emporium.user.privacy.application;

import java.util.Map;

/** What the other services keep about somebody. */
public interface PersonalData {

    /**
     * All of it, by the service's name. The token is the person's own: no service is given the
     * right to read everybody's data.
     */
    Map<String, Object> of(String token);
}
