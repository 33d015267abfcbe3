package emporium.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.plan.Services;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {

    @Test
    void whatShoppersKeepBusyIsOptimizedUnlessAllIsOnlyTriedOut() {
        var busy = Services.named(Services.GATEWAY).orElseThrow();
        var idle = Services.named(Services.SANDBOX).orElseThrow();

        assertThat(JvmOptions.isQuick(busy, Map.of())).isFalse();
        assertThat(JvmOptions.isQuick(busy, Map.of("SHOP_QUICK", "no"))).isFalse();
        assertThat(JvmOptions.isQuick(busy, Map.of("SHOP_QUICK", "yes"))).isTrue();
        assertThat(JvmOptions.isQuick(idle, Map.of())).isTrue();
    }
}
