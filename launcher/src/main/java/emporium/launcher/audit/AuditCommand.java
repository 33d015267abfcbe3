package emporium.launcher.audit;

import emporium.launcher.Refusal;
import emporium.launcher.audit.Connections.Addresses;
import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.shop.Shop;
import emporium.launcher.terminal.Output;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./shop audit}. */
@Command(
        name = "audit",
        description = {
            "Checks across all services what must always hold: stock, money, messages, e-mails, totals.",
            "Reads only, as a role that cannot write, unless told to --repair. Orders under way are",
            "left out and counted.",
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

    @Option(
            names = "--json",
            description = {
                "For scripts; with every violation. With --repair a dry run, unless --yes is said."
            })
    private boolean json;

    @Option(
            names = "--repair",
            description = {
                "Says what could be repaired, row by row, and what is for you to do; asks, repairs",
                "what is safe, each row as its service's own role, and audits again.",
                "Money is never touched. Elsewhere the roles' passwords are in SHOP_ORDERS_PASSWORD,",
                "SHOP_INVENTORY_PASSWORD and SHOP_CATALOG_PASSWORD."
            })
    private boolean repair;

    @Option(
            names = {"-y", "--yes"},
            description = "Repair without asking.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException, SQLException {
        if (yes && !repair) {
            throw new Refusal(2, "--yes is for --repair.");
        }
        var patient = Duration.ofSeconds(patience);
        var place = place();
        try (var books = new Books(place.addresses(), place.role(), place.password());
                var owners = new Owners(place.addresses(), place.owners())) {
            var auditor = auditor(books);
            if (repair) {
                var overhaul = new Overhaul(auditor, new Repairer(books, owners), owners, patient);
                return json
                        ? overhaul.inJson(System.out, yes)
                        : overhaul.inWords(System.out, question -> yes || isAgreed(question));
            }
            var report = auditor.audit(patient);
            if (json) {
                System.out.println(report.json());
            } else {
                report.lines().forEach(System.out::println);
            }
            return report.exitCode();
        }
    }

    private Auditor auditor(Books books) {
        var databases =
                Services.databases().stream().filter(name -> !without.contains(name)).toList();
        var invariants =
                Invariant.all().stream()
                        .filter(invariant -> without.stream().noneMatch(invariant::asks))
                        .toList();
        return new Auditor(books, databases, invariants);
    }

    private static boolean isAgreed(String question) {
        var console = Output.terminal();
        if (console.isEmpty()) {
            System.out.println("Not asked at a terminal: --yes repairs this.");
            return false;
        }
        var answer = console.get().readLine("%s Type yes: ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
    }

    /**
     * @param owners the passwords of the databases' own roles, as far as they are known
     */
    private record Place(
            Addresses addresses,
            String role,
            String password,
            Function<String, Optional<String>> owners) {}

    private Place place() {
        return address == null ? ofThisHome() : ofAnother(address);
    }

    private Place ofAnother(String pattern) {
        if (!pattern.contains(Addresses.PLACE)) {
            throw new Refusal(2, "--databases needs " + Addresses.PLACE + " in its URL.");
        }
        var password = System.getenv(PASSWORD);
        if (password == null) {
            throw new Refusal(2, "Put the password of " + role + " into " + PASSWORD + ".");
        }
        return new Place(
                new Addresses(pattern, elsewhere),
                role,
                password,
                name -> Optional.ofNullable(System.getenv(Overhaul.variableFor(name))));
    }

    private Place ofThisHome() {
        var shop = Shop.current();
        var ports = new Ports(shop.running().offset());
        var pattern =
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), Addresses.PLACE);
        var secrets = Secrets.in(shop.home());
        return new Place(
                new Addresses(pattern, elsewhere),
                Books.ROLE,
                secrets.of("database." + Books.ROLE),
                name -> Optional.of(secrets.of("database." + name)));
    }
}
