package emporium.catalog.bulk.domain;

/** Every way in which a file is refused as a whole. */
public abstract sealed class ImportRefusal extends RuntimeException {

    private ImportRefusal(String message) {
        super(message, null, false, false);
    }

    public static final class ImportUnknown extends ImportRefusal {
        public ImportUnknown() {
            super("There is no such import; they are kept for a while only.");
        }
    }

    public static final class FileEmpty extends ImportRefusal {
        public FileEmpty() {
            super("The file is empty: send one product a line.");
        }
    }
}
