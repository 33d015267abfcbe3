package emporium.storefront.staff.platform;

import emporium.storefront.staff.platform.Platform.Call;
import emporium.storefront.staff.platform.Platform.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The services as boxes in three rows, and the calls between them as lines, in the units of a
 * picture of fixed width: the door above, the pages below it, then all the others.
 */
record Topology(List<Box> boxes, List<Line> lines) {

    static final int WIDTH = 960;
    static final int HEIGHT = 360;
    static final int BOX_WIDTH = 146;
    static final int BOX_HEIGHT = 56;

    private static final int BEND = 80;
    private static final List<String> UPPER = List.of("gateway", "storefront");
    private static final int[] ROWS = {8, 128, 260};

    /**
     * @param state up, partly (an instance does not answer), or away
     */
    record Box(String service, int x, int y, int up, int all, double perSecond, String state) {

        public int middle() {
            return x + BOX_WIDTH / 2;
        }
    }

    /**
     * @param path in SVG's terms; between neighbours of a row it bends down
     * @param width grows with the logarithm of the rate
     * @param state calm, busy, failing, or cut (a breaker is not closed)
     */
    record Line(String from, String to, String path, double width, String state) {}

    static Topology of(Platform.Look look) {
        var services = new TreeMap<String, List<Instance>>();
        look.instances()
                .forEach(each ->
                        services.computeIfAbsent(each.service(), _ -> new ArrayList<>()).add(each));
        var boxes = new TreeMap<String, Box>();
        var lower = services.keySet().stream().filter(name -> !UPPER.contains(name)).toList();
        services.forEach((name, instances) -> {
            var row = UPPER.contains(name) ? UPPER.indexOf(name) : UPPER.size();
            var x =
                    row < UPPER.size()
                            ? (WIDTH - BOX_WIDTH) / 2
                            : (WIDTH - BOX_WIDTH)
                                    * lower.indexOf(name)
                                    / Math.max(1, lower.size() - 1);
            boxes.put(name, box(name, x, ROWS[row], instances));
        });
        var lines = new ArrayList<Line>();
        for (var call : look.calls()) {
            var from = boxes.get(call.from());
            var to = boxes.get(call.to());
            if (from != null && to != null && !call.from().equals(call.to())) {
                lines.add(line(call, from, to));
            }
        }
        return new Topology(List.copyOf(boxes.values()), lines);
    }

    private static Box box(String name, int x, int y, List<Instance> instances) {
        var up = (int) instances.stream().filter(Instance::answers).count();
        var rate =
                instances.stream()
                        .mapToDouble(
                                each -> each.traffic() == null ? 0 : each.traffic().perSecond())
                        .sum();
        var state = up == instances.size() ? "up" : up == 0 ? "away" : "partly";
        return new Box(name, x, y, up, instances.size(), rate, state);
    }

    private static Line line(Call call, Box from, Box to) {
        var rate = call.traffic() == null ? 0 : call.traffic().perSecond();
        var state = call.isCut() ? "cut" : call.fails() ? "failing" : rate > 0 ? "busy" : "calm";
        return new Line(
                call.from(),
                call.to(),
                path(from, to),
                Math.round(10 * (1 + Math.log10(1 + rate) * 1.5)) / 10.0,
                state);
    }

    private static String path(Box from, Box to) {
        var bottom = from.y() + BOX_HEIGHT;
        if (to.y() == from.y()) {
            var middle = (from.middle() + to.middle()) / 2;
            return "M%d %dQ%d %d %d %d"
                    .formatted(from.middle(), bottom, middle, bottom + BEND, to.middle(), bottom);
        }
        return to.y() > from.y()
                ? "M%d %dL%d %d".formatted(from.middle(), bottom, to.middle(), to.y())
                : "M%d %dL%d %d"
                        .formatted(from.middle(), from.y(), to.middle(), to.y() + BOX_HEIGHT);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }
}
