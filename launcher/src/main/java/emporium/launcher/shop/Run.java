package emporium.launcher.shop;

import emporium.launcher.Refusal;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.service.Training;
import emporium.launcher.supervisor.ControlServer;
import emporium.launcher.supervisor.Supervisor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The supervisor of a home, in this JVM, from the first process to the last. */
public final class Run implements AutoCloseable {

    /** More at once only take the processor from each other. */
    private static final int STARTS_PER_PROCESSOR = 2;

    private final FileChannel channel;
    private final FileLock lock;
    private final Supervisor supervisor;
    private final ControlServer control;
    private final Training training;
    private final ScheduledExecutorService housekeeping =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private Run(
            FileChannel channel,
            FileLock lock,
            Supervisor supervisor,
            ControlServer control,
            Training training) {
        this.channel = channel;
        this.lock = lock;
        this.supervisor = supervisor;
        this.control = control;
        this.training = training;
    }

    public static Run begin(Shop shop, Ports ports, Collection<Instance> instances)
            throws IOException {
        var home = shop.home().create();
        var channel =
                FileChannel.open(
                        home.run().resolve("supervisor.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            throw new Refusal(
                    "Another ./shop up is just starting the platform of " + home.root() + ".");
        }
        var plan = new Plan(List.copyOf(instances));
        var behindGateway = plan.has(Services.GATEWAY);
        var programs =
                new Programs(
                        shop,
                        ports,
                        Secrets.in(home),
                        plan.has(Services.TRACING),
                        () -> behindGateway);
        var processors = Runtime.getRuntime().availableProcessors();
        var supervisor =
                new Supervisor(home, programs::of, Math.max(2, processors * STARTS_PER_PROCESSOR));
        supervisor.clear(instances);
        var training = programs.training();
        var control =
                new ControlServer(
                        supervisor, home, ports.offset(), () -> end(supervisor, training));
        var run = new Run(channel, lock, supervisor, control, training);
        supervisor.want(instances);
        control.open();
        run.trainWhenUp(instances);
        var _ =
                run.housekeeping.scheduleWithFixedDelay(
                        supervisor::housekeep, 1, 1, TimeUnit.MINUTES);
        return run;
    }

    /** Not while shoppers wait for the first start, and not the caches that are there. */
    private void trainWhenUp(Collection<Instance> instances) {
        var services =
                Services.ALL.stream()
                        .filter(service ->
                                instances.stream()
                                        .anyMatch(one -> one.program().equals(service.name())))
                        .toList();
        Thread.ofPlatform()
                .daemon()
                .name("training")
                .start(() -> {
                    if (supervisor.awaitAllUp()) {
                        training.train(services);
                    }
                });
    }

    public void down() {
        end(supervisor, training);
    }

    private static void end(Supervisor supervisor, Training training) {
        training.end();
        supervisor.down();
    }

    public void awaitDown() throws InterruptedException {
        supervisor.awaitDown();
    }

    @Override
    public void close() throws IOException {
        housekeeping.shutdownNow();
        control.close();
        lock.release();
        channel.close();
    }
}
