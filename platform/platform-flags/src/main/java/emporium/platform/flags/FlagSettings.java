package emporium.platform.flags;

import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param flags {@code emporium.flags.*}: a flag's name and its value
 */
record FlagSettings(@DefaultValue Map<String, String> flags) {

    FlagSettings {
        flags = Map.copyOf(flags);
    }
}
