package emporium.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.launcher.plan.Service.Expected;
import org.junit.jupiter.api.Test;

class RouteTest {

    @Test
    void anOutageIsNotTakenForARefusal() {
        assertThat(Expected.REFUSAL.accepts(401)).isTrue();
        assertThat(Expected.REFUSAL.accepts(400)).isTrue();
        assertThat(Expected.REFUSAL.accepts(404)).isFalse();
        assertThat(Expected.REFUSAL.accepts(503)).isFalse();
        assertThat(Expected.REFUSAL.accepts(HttpProbe.SILENT)).isFalse();
    }

    @Test
    void onlySuccessIsSuccess() {
        assertThat(Expected.SUCCESS.accepts(200)).isTrue();
        assertThat(Expected.SUCCESS.accepts(404)).isFalse();
    }
}
