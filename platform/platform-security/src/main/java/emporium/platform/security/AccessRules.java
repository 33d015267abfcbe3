package emporium.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call what: one bean per service. A request that no rule mentions is answered as if its
 * route did not exist, so a new route stays closed until it is declared.
 */
@FunctionalInterface
public interface AccessRules {

    void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests);
}
