package emporium.launcher.plan;

/** One of perhaps several processes of a program, counted from 1. */
public record Instance(String program, int number) implements Comparable<Instance> {

    /** {@code order-service}, {@code order-service-2}. */
    public String name() {
        return number == 1 ? program : program + "-" + number;
    }

    /** A program's name means all its instances; {@code order-service-1} means the first alone. */
    public boolean matches(String selector) {
        return selector.equals(program) || selector.equals(program + "-" + number);
    }

    @Override
    public int compareTo(Instance other) {
        var byProgram = program.compareTo(other.program);
        return byProgram == 0 ? Integer.compare(number, other.number) : byProgram;
    }
}
