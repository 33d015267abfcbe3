package emporium.catalog.bulk.adapter.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a file is read. How large it may be is said where bodies are limited: {@code
 * emporium.web.limits.bodies}.
 *
 * @param longestLine what a line may have; of longer ones no more is kept in memory
 */
@ConfigurationProperties("emporium.catalog.import")
record FileSettings(@DefaultValue("1MB") DataSize longestLine) {}
