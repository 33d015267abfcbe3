package emporium.launcher.audit;

import java.util.List;

/** What came of one invariant. */
sealed interface Finding {

    Invariant invariant();

    /**
     * @param checked how many rows were looked at
     */
    record Looked(Invariant invariant, long checked, List<Violation> violations)
            implements Finding {

        public Looked {
            violations = List.copyOf(violations);
        }

        boolean isClean() {
            return violations.isEmpty();
        }

        /** Only what is still so when looked at again: the rest was on its way. */
        Looked still(Looked again) {
            return new Looked(
                    invariant,
                    again.checked,
                    again.violations.stream()
                            .filter(v -> violations.stream().anyMatch(v::isAbout))
                            .toList());
        }
    }

    /** Nobody knows. */
    record NotLooked(Invariant invariant, String why) implements Finding {}

    record Violation(String database, String id, String what) {

        boolean isAbout(Violation other) {
            return database.equals(other.database) && id.equals(other.id);
        }
    }
}
