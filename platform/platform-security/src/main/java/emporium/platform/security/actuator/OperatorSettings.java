package emporium.platform.security.actuator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Without a password nobody is the operator. */
@ConfigurationProperties("emporium.operator")
record OperatorSettings(@Nullable String password) {}
