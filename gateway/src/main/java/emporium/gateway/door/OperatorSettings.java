package emporium.gateway.door;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code emporium.operator.*}, as for every service.
 *
 * @param password nobody is the operator while it is empty; one of blanks is a mistake
 */
@Validated
@ConfigurationProperties("emporium.operator")
record OperatorSettings(@DefaultValue("") @Pattern(regexp = "|.*\\S.*") String password) {

    @Override
    public String toString() {
        return "OperatorSettings[]";
    }
}
