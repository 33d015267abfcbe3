package emporium.launcher.audit;

import emporium.launcher.audit.Finding.Looked;
import emporium.launcher.audit.Finding.NotLooked;
import emporium.launcher.audit.Finding.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at every invariant, and again at what seems wrong: the databases are not of one moment. */
final class Auditor {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Books books;
    private final List<String> databases;
    private final List<Invariant> invariants;

    Auditor(Books books, List<String> databases, List<Invariant> invariants) {
        this.books = books;
        this.databases = databases;
        this.invariants = invariants;
    }

    /**
     * @param patience how long to wait for orders under way, and for differences that pass by
     *     themselves
     */
    Report audit(Duration patience) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        var quiet = Invariant.quiet();
        var inFlight = look(quiet);
        while (isBusy(inFlight) && System.nanoTime() < until) {
            Thread.sleep(PAUSE);
            inFlight = look(quiet);
        }
        List<Finding> findings = new ArrayList<>(invariants.stream().map(this::look).toList());
        while (findings.stream().anyMatch(Auditor::isWrong) && System.nanoTime() < until) {
            Thread.sleep(PAUSE);
            findings.replaceAll(this::again);
        }
        return new Report(inFlight, findings);
    }

    private Finding again(Finding before) {
        if (!isWrong(before)) {
            return before;
        }
        return switch (new Pair(before, look(before.invariant()))) {
            case Pair(Looked was, Looked is) -> was.still(is);
            case Pair(Finding _, Finding now) -> now;
        };
    }

    private record Pair(Finding before, Finding now) {}

    private static boolean isWrong(Finding finding) {
        return switch (finding) {
            case Looked looked -> !looked.isClean();
            case NotLooked _ -> true;
        };
    }

    private static boolean isBusy(Finding inFlight) {
        return inFlight instanceof Looked looked && !looked.isClean();
    }

    private Finding look(Invariant invariant) {
        try {
            List<String> facts = new ArrayList<>();
            for (var fact : invariant.facts()) {
                facts.add(books.ask(fact.database(), fact.asJson(), List.of(), Auditor::text));
            }
            long checked = 0;
            List<Violation> violations = new ArrayList<>();
            for (var database : places(invariant)) {
                checked +=
                        books.ask(
                                database,
                                invariant.withFacts(invariant.checked()),
                                facts,
                                Auditor::count);
                violations.addAll(
                        books.ask(
                                database,
                                invariant.withFacts(invariant.violations()),
                                facts,
                                rows -> violations(database, rows)));
            }
            return new Looked(invariant, checked, violations);
        } catch (SQLException e) {
            return new NotLooked(invariant, String.valueOf(e.getMessage()));
        }
    }

    private List<String> places(Invariant invariant) throws SQLException {
        if (!invariant.isForEach()) {
            return List.of(invariant.database());
        }
        List<String> places = new ArrayList<>();
        for (var database : databases) {
            if (books.has(database, invariant.needs())) {
                places.add(database);
            }
        }
        return places;
    }

    static String text(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getString(1);
    }

    private static long count(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    private static List<Violation> violations(String database, ResultSet rows) throws SQLException {
        List<Violation> violations = new ArrayList<>();
        while (rows.next()) {
            violations.add(new Violation(database, rows.getString("id"), rows.getString("what")));
        }
        return violations;
    }
}
