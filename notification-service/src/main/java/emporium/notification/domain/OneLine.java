package emporium.notification.domain;

import java.util.regex.Pattern;

/** One short line, whatever a stranger wrote. */
final class OneLine {

    private static final int LONGEST = 80;

    /** What breaks lines, and what turns or hides text. */
    private static final Pattern NOT_FOR_A_LINE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u0085\\u2028\\u2029]+");

    private OneLine() {}

    static String of(String strangers) {
        var line = NOT_FOR_A_LINE.matcher(strangers.strip()).replaceAll(" ");
        if (line.length() <= LONGEST) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
