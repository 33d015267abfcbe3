package emporium.launcher.service;

import emporium.launcher.home.Home;
import emporium.launcher.plan.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same for running and for training: an AOT cache is only good for the JVM it was made for. */
final class JvmOptions {

    private JvmOptions() {}

    static List<String> of(Path java, Service service, Home home, String instance) {
        return new ArrayList<>(
                List.of(
                        java.toString(),
                        "-Xms32m",
                        "-Xmx" + service.heapMegabytes() + "m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ErrorFile=" + home.logs().resolve(instance + ".crash.log"),
                        "-Djava.io.tmpdir=" + home.temporary().resolve(instance),
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=UTC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        home.marker()));
    }
}
