package emporium.platform.audit;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param roles whose doings are written down
 */
@ConfigurationProperties("emporium.audit")
record AuditSettings(@DefaultValue({"STAFF", "ADMIN"}) Set<String> roles) {

    AuditSettings {
        roles = Set.copyOf(roles);
    }
}
