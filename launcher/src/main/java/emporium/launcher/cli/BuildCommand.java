package emporium.launcher.cli;

import emporium.launcher.plan.Service;
import emporium.launcher.plan.Services;
import emporium.launcher.shop.Builds;
import emporium.launcher.shop.Shop;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "build",
        description = "Builds what is not built, as ./shop up does, and starts nothing.")
final class BuildCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        var shop = Shop.current();
        shop.home().create();
        new Builds(shop)
                .refresh(
                        Services.ALL.stream()
                                .map(Service::name)
                                .filter(shop.checkout()::has)
                                .toList());
        System.out.println("Everything is built.");
        return 0;
    }
}
