package emporium.config;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param config what a service reads its settings with
 * @param operator opens the actuator and encrypts secrets; blank: nobody can
 */
@ConfigurationProperties("emporium.passwords")
@Validated
record Passwords(
        @NotBlank(message = "is missing: set EMPORIUM_CONFIG_PASSWORD") @DefaultValue("")
                String config,
        @DefaultValue("") String operator) {

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
