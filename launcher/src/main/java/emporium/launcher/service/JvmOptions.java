package emporium.launcher.service;

import emporium.launcher.build.Application;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How an application's JVM is started, and how it is trained to start quickly. */
final class JvmOptions {

    private JvmOptions() {}

    static List<String> running(
            Path java, Service service, Application application, Home home, String instance) {
        var options = common(java, service, home, instance);
        if (isQuick(service, System.getenv())) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        if (Files.exists(application.aotCache())) {
            options.add("-XX:AOTCache=" + application.aotCache());
        }
        options.addAll(List.of("-jar", application.jar().toString()));
        return options;
    }

    static boolean isQuick(Service service, Map<String, String> environment) {
        return service.compiler() == Service.Compiler.QUICK || isForAMoment(environment);
    }

    /**
     * {@code SHOP_QUICK=yes}: a platform that is gone before it pays to compile well, or to train.
     */
    static boolean isForAMoment(Map<String, String> environment) {
        return "yes".equals(environment.get("SHOP_QUICK"));
    }

    /**
     * Ends by itself once every bean is made: before it would serve requests, read messages or
     * register. The level matters as the profiles are remembered: what was optimized in training
     * would be optimized again at every start. Trained at level 1 a start costs a third less CPU
     * than at level 2, and what turns out to be hot is optimized as ever.
     */
    static List<String> training(
            Path java, Service service, Application application, Home home, Path output) {
        var options = common(java, service, home, service.name() + "-training");
        options.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:AOTCacheOutput=" + output,
                        "-Dspring.context.exit=onRefresh",
                        "-jar",
                        application.jar().toString()));
        return options;
    }

    private static List<String> common(Path java, Service service, Home home, String instance) {
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
