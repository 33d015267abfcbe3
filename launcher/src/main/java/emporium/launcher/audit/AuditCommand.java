package emporium.launcher.audit;

import emporium.launcher.Refusal;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.shop.Shop;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./shop audit}. */
@Command(
        name = "audit",
        description = {
            "Checks across all services what must always hold: stock, money, messages, e-mails, totals.",
            "Reads only, as a role that cannot write. Orders under way are left out and counted.",
            "Exit codes: 0 clean, 1 something is violated, 2 not everything could be looked at."
        })
public final class AuditCommand implements Callable<Integer> {

    private static final String PASSWORD = "SHOP_AUDITOR_PASSWORD";

    @Option(
            names = "--databases",
            paramLabel = "URL",
            description = {
                "Of another platform: a JDBC URL with {database} where its name belongs, such as",
                "jdbc:postgresql://localhost:5432/{database} (default: those of this home).",
                "The password of the role is in SHOP_AUDITOR_PASSWORD."
            })
    private @Nullable String address;

    @Option(
            names = "--database",
            paramLabel = "NAME=URL",
            description = "One of them that is elsewhere; may be given several times.")
    private Map<String, String> elsewhere = Map.of();

    @Option(
            names = "--without",
            paramLabel = "NAME",
            description = {
                "A database that is not there, such as the sandbox where payment is real:",
                "whatever needs it is left out."
            })
    private Set<String> without = Set.of();

    @Option(
            names = "--role",
            defaultValue = Books.ROLE,
            paramLabel = "ROLE",
            description = "Who reads there (default: ${DEFAULT-VALUE}).")
    private String role = Books.ROLE;

    @Option(
            names = "--wait",
            defaultValue = "20",
            paramLabel = "SECONDS",
            description = {
                "How long to wait for orders under way, and to look again at what seems wrong",
                "(default: ${DEFAULT-VALUE})."
            })
    private long patience;

    @Option(names = "--json", description = "For scripts; with every violation.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        try (var books = books()) {
            var databases =
                    Services.databases().stream().filter(name -> !without.contains(name)).toList();
            var invariants =
                    InvariantFile.all().stream()
                            .filter(invariant -> without.stream().noneMatch(invariant::asks))
                            .toList();
            var report =
                    new Auditor(books, databases, invariants).audit(Duration.ofSeconds(patience));
            if (json) {
                System.out.println(report.json());
            } else {
                report.lines().forEach(System.out::println);
            }
            return report.exitCode();
        }
    }

    private Books books() {
        if (address != null) {
            if (!address.contains(Books.PLACE)) {
                throw new Refusal(2, "--databases needs " + Books.PLACE + " in its URL.");
            }
            var password = System.getenv(PASSWORD);
            if (password == null) {
                throw new Refusal(2, "Put the password of " + role + " into " + PASSWORD + ".");
            }
            return new Books(address, elsewhere, role, password);
        }
        var shop = Shop.current();
        var ports = new Ports(shop.running().offset());
        return new Books(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + Books.PLACE,
                elsewhere,
                Books.ROLE,
                Secrets.in(shop.home()).of("database." + Books.ROLE));
    }
}
