package emporium.launcher.service;

import emporium.launcher.build.Application;
import emporium.launcher.home.Checkout;
import emporium.launcher.home.Folders;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Environments;
import emporium.launcher.plan.Service;
import emporium.launcher.process.Launch;
import emporium.launcher.process.Spawn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Makes the AOT caches that halve the next start: in the background, one application after the
 * other and at the lowest priority, as it takes some 20 s of processor time each.
 */
public final class Training {

    private static final int LONGEST_MINUTES = 5;
    private static final int AT_A_TIME = 2;

    private final Checkout checkout;
    private final Home home;
    private final Path java;
    private final Environments environments;
    private final Set<Process> current = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    public Training(Checkout checkout, Home home, Path java, Environments environments) {
        this.checkout = checkout;
        this.home = home;
        this.java = java;
        this.environments = environments;
    }

    /** Without a cache everything works, only slower: what fails is left for the next start. */
    public void train(List<Service> services) {
        if (JvmOptions.isForAMoment(System.getenv())) {
            return;
        }
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            services.forEach(service -> threads.execute(() -> attempt(service)));
        }
    }

    private void attempt(Service service) {
        try {
            if (!ended) {
                train(service);
            }
        } catch (IOException e) {
            System.err.println("Training " + service.name() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void train(Service service) throws IOException, InterruptedException {
        var application =
                Application.of(service.name(), checkout.jar(service.name()), home.cache(), java);
        if (Files.exists(application.aotCache())) {
            return;
        }
        var name = service.name() + "-training";
        var draft = application.folder().resolve(name + "-" + ProcessHandle.current().pid());
        var temporary = home.temporary().resolve(name);
        Folders.delete(temporary);
        Files.createDirectories(temporary);
        var process = Spawn.start(launch(service, application, draft), home.log(name));
        current.add(process);
        try {
            if (ended || !process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            if (process.exitValue() == 0 && Files.exists(draft)) {
                Files.move(draft, application.aotCache(), StandardCopyOption.ATOMIC_MOVE);
                Files.deleteIfExists(home.log(name));
            }
        } finally {
            current.remove(process);
            Files.deleteIfExists(draft);
            Folders.delete(temporary);
        }
    }

    private Launch launch(Service service, Application application, Path draft) {
        var command = JvmOptions.training(java, service, application, home, draft);
        var environment = new TreeMap<>(environments.of(service, 0, 0));
        environment.put("SANDBOX_SMTP_PORT", "0");
        environment.put("EUREKA_CLIENT_REGISTER_WITH_EUREKA", "false");
        return new Launch(Spawn.inTheBackground(command), environment, home.root());
    }

    public void end() {
        ended = true;
        for (var process : current) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
