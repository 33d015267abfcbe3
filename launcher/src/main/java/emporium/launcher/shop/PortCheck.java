package emporium.launcher.shop;

import emporium.launcher.Refusal;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.process.Leftovers;
import emporium.launcher.process.ProcessTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds a taken port before anything is started, and names it. */
public final class PortCheck {

    private final Shop shop;

    public PortCheck(Shop shop) {
        this.shop = shop;
    }

    public void require(Plan plan, Ports ports) {
        if (!new Leftovers(shop.home()).find().isEmpty()) {
            // our own, from a killed supervisor: adopted or replaced by the next one
            return;
        }
        var taken = new ArrayList<String>();
        wanted(plan, ports)
                .forEach((port, name) -> {
                    if (isTaken(port)) {
                        taken.add(port + " (" + name + ")");
                    }
                });
        if (!taken.isEmpty()) {
            throw new Refusal(
                    "In use by another program: port "
                            + String.join(", ", taken)
                            + ".\nEnd that program, or move every port: ./shop up --port-offset 10000");
        }
    }

    static Map<Integer, String> wanted(Plan plan, Ports ports) {
        var wanted = new LinkedHashMap<Integer, String>();
        for (Instance instance : plan.instances()) {
            switch (instance.program()) {
                case Services.POSTGRES -> wanted.put(ports.postgres(), "PostgreSQL");
                case Services.KAFKA -> {
                    wanted.put(ports.kafka(), "Kafka");
                    wanted.put(ports.kafkaController(), "Kafka's controller");
                }
                case Services.TRACING -> wanted.put(ports.tracing(), "Zipkin");
                default -> {
                    if (instance.number() == 1) {
                        wanted.put(ports.of(instance.program()), instance.program());
                    }
                }
            }
        }
        if (plan.has(Services.SANDBOX)) {
            wanted.put(ports.smtp(), "the sandbox's mail server");
        }
        return wanted;
    }

    /** Somebody answers, or somebody holds it: on either kind of loopback and on all addresses. */
    private static boolean isTaken(int port) {
        var loopback = InetAddress.getLoopbackAddress();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback, port), 300);
            return true;
        } catch (IOException e) {
            // nobody listens
        }
        try (var server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(loopback, port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether anything of this home still runs. */
    boolean anythingLeft() {
        return !new Leftovers(shop.home()).find().isEmpty()
                || new ProcessTable(shop.home())
                        .all().stream().anyMatch(entry -> entry.process().alive().isPresent());
    }
}
