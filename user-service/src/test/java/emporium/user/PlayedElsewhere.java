package emporium.user;

import emporium.user.privacy.application.PersonalData;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The other services, as far as they tell what they keep about somebody. */
@TestComponent
@Primary
class PlayedElsewhere implements PersonalData {

    @Override
    public Map<String, Object> of(String token) {
        return Map.of("order-service", Map.of("orders", "of " + Client.claims(token).get("sub")));
    }
}
