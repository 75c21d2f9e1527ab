package nl.plein.access.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With what somebody signed in, as far as it helps to recognise it: a browser and a kind of machine. The rest of what a
 * browser tells about itself is not kept.
 *
 * @param browser its name, or nothing when it is not one of the well-known ones
 * @param machine the name people know it by, or nothing
 */
record Device(String browser, String machine) {

    private record Sign(String inHeader, String name) {}

    /** In this order, because browsers like to pass for another one. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> MACHINES = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "Chromebook"),
            new Sign("Macintosh", "Mac"),
            new Sign("Linux", "Linux"));

    static Device read(@Nullable String userAgent) {
        return new Device(find(BROWSERS, userAgent), find(MACHINES, userAgent));
    }

    private static String find(List<Sign> signs, @Nullable String userAgent) {
        if (userAgent == null) return "";
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.inHeader()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }

    public boolean isKnown() {
        return !browser.isEmpty() && !machine.isEmpty();
    }
}
