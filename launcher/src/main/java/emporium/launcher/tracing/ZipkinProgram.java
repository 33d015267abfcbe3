package emporium.launcher.tracing;

import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.process.Launch;
import emporium.launcher.service.HttpProbe;
import emporium.launcher.supervisor.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Zipkin as one of the supervisor's processes; it keeps the last traces in memory. */
public final class ZipkinProgram implements Program {

    private static final Instance INSTANCE = new Instance(Services.TRACING, 1);
    private static final String MOST_SPANS = "100000";

    private final Home home;
    private final Path java;
    private final Ports ports;

    public ZipkinProgram(Home home, Path java, Ports ports) {
        this.home = home;
        this.java = java;
        this.ports = ports;
    }

    @Override
    public Instance instance() {
        return INSTANCE;
    }

    @Override
    public int port() {
        return ports.tracing();
    }

    @Override
    public int stopOrder() {
        return 4;
    }

    @Override
    public Standing standing() {
        return Standing.FIRST;
    }

    @Override
    public Launch prepare() {
        var command =
                List.of(
                        java.toString(),
                        "-Xms64m",
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + home.temporary(),
                        home.marker(),
                        "-jar",
                        new Zipkin(home).jar().toString(),
                        "--armeria.ports[0].ip=127.0.0.1",
                        "--armeria.ports[0].port=" + ports.tracing());
        var environment = Map.of("STORAGE_TYPE", "mem", "MEM_MAX_SPANS", MOST_SPANS);
        return new Launch(command, environment, home.root());
    }

    @Override
    public Readiness readiness() {
        return HttpProbe.status("GET", "http://127.0.0.1:" + port() + "/health") == 200
                ? new Readiness.Ready()
                : new Readiness.Silent("no answer yet");
    }

    @Override
    public void stop(ProcessHandle process) {
        process.destroy();
    }
}
