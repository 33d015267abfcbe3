package emporium.inventory.domain;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** Roughly the middle of each country: enough to tell which warehouse is nearer. */
final class Countries {

    private static final Map<String, Place> MIDDLE =
            Map.ofEntries(
                    entry("AT", new Place(47.6, 14.1)),
                    entry("AU", new Place(-25.7, 134.5)),
                    entry("BE", new Place(50.6, 4.6)),
                    entry("BG", new Place(42.8, 25.2)),
                    entry("CA", new Place(56.1, -106.3)),
                    entry("CH", new Place(46.8, 8.2)),
                    entry("CY", new Place(35.1, 33.2)),
                    entry("CZ", new Place(49.8, 15.5)),
                    entry("DE", new Place(51.1, 10.4)),
                    entry("DK", new Place(56.0, 9.3)),
                    entry("EE", new Place(58.7, 25.5)),
                    entry("ES", new Place(40.2, -3.6)),
                    entry("FI", new Place(64.5, 26.3)),
                    entry("FR", new Place(46.6, 2.5)),
                    entry("GB", new Place(54.1, -2.9)),
                    entry("GR", new Place(39.1, 22.9)),
                    entry("HR", new Place(45.1, 16.4)),
                    entry("HU", new Place(47.2, 19.4)),
                    entry("IE", new Place(53.2, -8.1)),
                    entry("IS", new Place(65.0, -18.6)),
                    entry("IT", new Place(42.8, 12.1)),
                    entry("JP", new Place(37.6, 138.0)),
                    entry("LI", new Place(47.1, 9.5)),
                    entry("LT", new Place(55.3, 23.9)),
                    entry("LU", new Place(49.8, 6.1)),
                    entry("LV", new Place(56.9, 24.9)),
                    entry("MC", new Place(43.7, 7.4)),
                    entry("MT", new Place(35.9, 14.4)),
                    entry("NL", new Place(52.1, 5.3)),
                    entry("NO", new Place(61.4, 8.7)),
                    entry("PL", new Place(52.1, 19.4)),
                    entry("PT", new Place(39.6, -8.5)),
                    entry("RO", new Place(45.9, 25.0)),
                    entry("SE", new Place(62.2, 16.7)),
                    entry("SI", new Place(46.1, 14.8)),
                    entry("SK", new Place(48.7, 19.5)),
                    entry("TR", new Place(39.1, 35.2)),
                    entry("UA", new Place(49.0, 31.4)),
                    entry("US", new Place(39.8, -98.6)));

    private Countries() {}

    static Optional<Place> middleOf(String country) {
        return Optional.ofNullable(MIDDLE.get(country));
    }
}
