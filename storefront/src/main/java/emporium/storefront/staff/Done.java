package emporium.storefront.staff;

/** What a form did, told by the page it leads to, in the words of {@code staff.done.<what>}. */
public final class Done {

    private Done() {}

    /** The redirect to that page. */
    public static String at(String path, String what) {
        return "redirect:" + path + (path.contains("?") ? "&" : "?") + "done=" + what;
    }
}
