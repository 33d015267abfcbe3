package emporium.launcher.postgres;

import emporium.launcher.home.Home;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Instance;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.process.Launch;
import emporium.launcher.process.Leftovers;
import emporium.launcher.supervisor.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** PostgreSQL as one of the supervisor's processes. */
public final class PostgresProgram implements Program {

    private static final Instance INSTANCE = new Instance(Services.POSTGRES, 1);

    private final Home home;
    private final Path libraries;
    private final Secrets secrets;
    private final Databases databases;
    private final int port;
    private volatile boolean complete;

    public PostgresProgram(Home home, Path libraries, Secrets secrets, Ports ports) {
        this.home = home;
        this.libraries = libraries;
        this.secrets = secrets;
        this.port = ports.postgres();
        this.databases = new Databases(port, secrets, Services.databases());
    }

    @Override
    public Instance instance() {
        return INSTANCE;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int stopOrder() {
        return 4;
    }

    @Override
    public Standing standing() {
        return Standing.AWAITED;
    }

    @Override
    public Launch prepare() throws IOException, InterruptedException {
        var user = ServerUser.current();
        var distribution = Distribution.unpacked(libraries, Cluster.programs(home.cache(), user));
        var cluster = Cluster.of(home, user);
        cluster.ensure(distribution, secrets.of("database." + Databases.SUPERUSER));
        forgetTheDead(cluster);
        var command =
                List.of(
                        distribution.program("postgres").toString(),
                        "-D",
                        cluster.data().toString(),
                        "-p",
                        Integer.toString(port));
        return new Launch(user.as(command), Map.of("LC_ALL", "C"), Path.of("/"));
    }

    /** After kill -9 the file stays, and its number may belong to another process by now. */
    private void forgetTheDead(Cluster cluster) throws IOException {
        if (new Leftovers(home).postmaster().isEmpty()) {
            Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
        }
    }

    @Override
    public Readiness readiness() {
        if (complete) {
            return databases.answer() ? new Readiness.Ready() : new Readiness.Silent("no answer");
        }
        try {
            databases.ensure();
            complete = true;
            return new Readiness.Ready();
        } catch (SQLException e) {
            return new Readiness.Silent("not accepting connections");
        }
    }

    /** "Fast": sessions are cut, everything committed is kept, no recovery at the next start. */
    @Override
    public void stop(ProcessHandle process) throws IOException, InterruptedException {
        Commands.run(List.of("kill", "-INT", Long.toString(process.pid())));
    }

    /** Takes a copy of a data directory for this home's, which must have none. */
    public static void restore(Home home, Path copy) throws IOException, InterruptedException {
        Cluster.of(home, ServerUser.current()).restore(copy);
    }

    /** All data of all services. */
    public static void delete(Home home) throws IOException {
        Cluster.delete(home);
    }
}
