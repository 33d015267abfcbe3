package emporium.registry;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param registry what every instance signs on with
 * @param operator opens the actuator; blank: nobody can
 */
@ConfigurationProperties("emporium.passwords")
@Validated
record Passwords(
        @NotBlank(message = "is missing: set EMPORIUM_REGISTRY_PASSWORD") @DefaultValue("")
                String registry,
        @DefaultValue("") String operator) {

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
