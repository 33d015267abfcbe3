package emporium.launcher.service;

import emporium.launcher.build.Application;
import emporium.launcher.home.Checkout;
import emporium.launcher.home.Folders;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Environments;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Service;
import emporium.launcher.plan.Services;
import emporium.launcher.process.Launch;
import emporium.launcher.supervisor.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** One instance of a Spring Boot application. */
public final class ServiceProgram implements Program {

    private final Service service;
    private final Instance instance;
    private final int port;
    private final Checkout checkout;
    private final Home home;
    private final Path java;
    private final Environments environments;
    private final Ports ports;
    private final BooleanSupplier behindGateway;
    private volatile boolean reached;

    /**
     * @param behindGateway whether a gateway runs here, to ask through
     */
    public ServiceProgram(
            Service service,
            Instance instance,
            int port,
            Checkout checkout,
            Home home,
            Path java,
            Environments environments,
            Ports ports,
            BooleanSupplier behindGateway) {
        this.service = service;
        this.instance = instance;
        this.port = port;
        this.checkout = checkout;
        this.home = home;
        this.java = java;
        this.environments = environments;
        this.ports = ports;
        this.behindGateway = behindGateway;
    }

    @Override
    public Instance instance() {
        return instance;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int stopOrder() {
        return switch (service.name()) {
            case Services.GATEWAY -> 1;
            case Services.REGISTRY, Services.CONFIG_SERVER -> 3;
            default -> 2;
        };
    }

    @Override
    public Standing standing() {
        return switch (service.name()) {
            case Services.CONFIG_SERVER -> Standing.AWAITED;
            case Services.REGISTRY -> Standing.FIRST;
            default -> Standing.QUEUED;
        };
    }

    @Override
    public Launch prepare() throws IOException, InterruptedException {
        reached = false;
        var application =
                Application.of(service.name(), checkout.jar(service.name()), home.cache(), java);
        var temporary = home.temporary().resolve(instance.name());
        Folders.delete(temporary);
        Files.createDirectories(temporary);
        var command = JvmOptions.running(java, service, application, home, instance.name());
        return new Launch(command, environments.of(service, instance.number(), port), home.root());
    }

    @Override
    public Readiness readiness() {
        var own = HttpProbe.status("GET", "http://127.0.0.1:" + port + readinessPath());
        if (own == HttpProbe.SILENT) {
            return new Readiness.Silent("no answer yet");
        }
        if (own != 200) {
            return new Readiness.Starting("not ready (" + own + ")");
        }
        return reached || service.route().isEmpty() || !behindGateway.getAsBoolean()
                ? new Readiness.Ready()
                : throughGateway(service.route().get());
    }

    /** The public door hides its actuator. */
    private String readinessPath() {
        return service.name().equals(Services.GATEWAY) ? "/readyz" : "/actuator/health/readiness";
    }

    private Readiness throughGateway(Service.Route route) {
        var gateway = "http://127.0.0.1:" + ports.of(Services.GATEWAY);
        var status = HttpProbe.status(route.method(), gateway + route.path());
        if (route.expected().accepts(status)) {
            reached = true;
            return new Readiness.Ready();
        }
        return new Readiness.Unreachable(
                status == HttpProbe.SILENT
                        ? "waiting for the gateway"
                        : "gateway answers " + status + " for " + route.path());
    }

    /** Drained first: SIGTERM is the signal for that. */
    @Override
    public void stop(ProcessHandle process) {
        process.destroy();
    }
}
