package emporium.launcher.shop;

import emporium.launcher.build.Freshness;
import emporium.launcher.build.MavenBuild;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Service;
import emporium.launcher.terminal.Output;
import java.io.IOException;
import java.util.List;

/** Builds what is stale, and shows how far it is. */
public final class Builds {

    private final Shop shop;

    public Builds(Shop shop) {
        this.shop = shop;
    }

    public void refresh(Plan plan) throws IOException, InterruptedException {
        refresh(plan.services().stream().map(Service::name).toList());
    }

    public void refresh(List<String> modules) throws IOException, InterruptedException {
        var stale = new Freshness(shop.checkout()).stale(modules);
        if (stale.isEmpty()) {
            return;
        }
        System.out.println("Building " + String.join(", ", stale) + " …");
        var build = new MavenBuild(shop.checkout(), shop.javaHome(), shop.home().log("build"));
        var begin = System.nanoTime();
        build.build(stale, Builds::show);
        if (Output.isTerminal()) {
            System.out.print("\r\u001b[K");
        }
        System.out.printf("Built in %d s.%n", (System.nanoTime() - begin) / 1_000_000_000);
    }

    private static void show(String step) {
        if (Output.isTerminal()) {
            System.out.print("\r\u001b[K  " + step);
            System.out.flush();
        } else {
            System.out.println("  " + step);
        }
    }
}
