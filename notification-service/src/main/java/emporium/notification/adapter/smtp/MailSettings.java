package emporium.notification.adapter.smtp;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails leave.
 *
 * @param from who they come from
 */
@ConfigurationProperties("emporium.notification")
@Validated
record MailSettings(@DefaultValue("Emporium <shop@emporium.example>") @NotBlank String from) {}
