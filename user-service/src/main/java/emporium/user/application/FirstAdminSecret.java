package emporium.user.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What makes the first admin; empty where there is none to be made. */
@ConfigurationProperties("emporium.identity.first-admin")
record FirstAdminSecret(@DefaultValue("") String secret) {

    boolean isSet() {
        return !secret.isBlank();
    }

    String value() {
        return secret;
    }

    @Override
    public String toString() {
        return "FirstAdminSecret";
    }
}
