package emporium.launcher.shop;

import emporium.launcher.Refusal;
import emporium.launcher.home.Secrets;
import emporium.launcher.kafka.KafkaProgram;
import emporium.launcher.plan.Environments;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.postgres.PostgresProgram;
import emporium.launcher.process.ProcessTable;
import emporium.launcher.service.ServiceProgram;
import emporium.launcher.service.Training;
import emporium.launcher.supervisor.Program;
import emporium.launcher.tracing.ZipkinProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.BooleanSupplier;

/** Makes the process for an instance. */
final class Programs {

    private final Shop shop;
    private final Ports ports;
    private final Secrets secrets;
    private final Environments environments;
    private final BooleanSupplier behindGateway;

    Programs(
            Shop shop,
            Ports ports,
            Secrets secrets,
            boolean traced,
            BooleanSupplier behindGateway) {
        this.shop = shop;
        this.ports = ports;
        this.secrets = secrets;
        this.environments = new Environments(shop.checkout(), secrets, ports, traced);
        this.behindGateway = behindGateway;
    }

    Training training() {
        return new Training(shop.checkout(), shop.home(), shop.java(), environments.untraced());
    }

    Program of(Instance instance) {
        try {
            return switch (instance.program()) {
                case Services.POSTGRES ->
                        new PostgresProgram(shop.home(), shop.libraries(), secrets, ports);
                case Services.KAFKA ->
                        new KafkaProgram(shop.home(), shop.java(), shop.libraries(), ports);
                case Services.TRACING -> new ZipkinProgram(shop.home(), shop.java(), ports);
                default -> service(instance);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program service(Instance instance) throws IOException {
        var service =
                Services.named(instance.program())
                        .orElseThrow(
                                () -> new Refusal(2, "There is no " + instance.program() + "."));
        var port = instance.number() == 1 ? ports.of(service) : portOfFurther(instance);
        return new ServiceProgram(
                service,
                instance,
                port,
                shop.checkout(),
                shop.home(),
                shop.java(),
                environments,
                ports,
                behindGateway);
    }

    /** Any free one; but the one it has, when it already runs. */
    private int portOfFurther(Instance instance) throws IOException {
        var running =
                new ProcessTable(shop.home())
                        .of(instance)
                        .filter(entry -> entry.process().alive().isPresent());
        if (running.isPresent()) {
            return running.get().port();
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
