package emporium.launcher;

import emporium.launcher.cli.ShopCommand;

/** {@code ./shop}. */
final class Launcher {

    private Launcher() {}

    static void main(String[] arguments) {
        System.exit(ShopCommand.run(arguments));
    }
}
