package emporium.user.operator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpHeaders;

/** The way into the services' actuators. */
@ConfigurationProperties("emporium.operator")
public record OperatorAccess(@Nullable String password) {

    private static final String USER = "operator";

    /** Signs a request as the operator's. */
    public void sign(HttpHeaders headers) {
        headers.setBasicAuth(USER, password == null ? "" : password);
    }

    @Override
    public String toString() {
        return "OperatorAccess[]";
    }
}
