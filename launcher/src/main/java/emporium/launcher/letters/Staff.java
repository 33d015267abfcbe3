package emporium.launcher.letters;

import emporium.launcher.Refusal;
import emporium.launcher.plan.Ports;
import emporium.launcher.shop.Shop;
import emporium.launcher.supervisor.ControlClient;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the platform is, and as whom to sign in: every action is written down with a name. */
final class Staff {

    private static final String DEMO = "staff@emporium.example";
    private static final String DEMO_PASSWORD = "emporium";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The gateway of another platform (default: the one of this home).")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "E-MAIL",
            description = {
                "Whose action it is (default: SHOP_USER, or the demo's staff account).",
                "The password is in SHOP_PASSWORD."
            })
    private @Nullable String user;

    Desk desk() throws InterruptedException {
        var environment = System.getenv();
        var name = name(environment);
        return Desk.signIn(address(), name, password(environment, name));
    }

    private String name(Map<String, String> environment) {
        return user == null ? environment.getOrDefault("SHOP_USER", DEMO) : user;
    }

    private static String password(Map<String, String> environment, String name) {
        var password = environment.get("SHOP_PASSWORD");
        if (password != null) {
            return password;
        }
        if (name.toLowerCase(Locale.ROOT).equals(DEMO)) {
            return DEMO_PASSWORD;
        }
        throw new Refusal(2, "Put the password of " + name + " into SHOP_PASSWORD.");
    }

    private String address() {
        if (url != null) {
            return url.replaceAll("/+$", "");
        }
        ControlClient control = Shop.current().running();
        return new Ports(control.offset()).gateway();
    }
}
