package emporium.user.deadletters.adapter.clients;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The desks are part of the services' actuators. */
@ConfigurationProperties("emporium.operator")
record OperatorAccess(@Nullable String password) {

    @Override
    public String toString() {
        return "OperatorAccess[]";
    }
}
