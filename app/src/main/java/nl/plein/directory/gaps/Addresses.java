package nl.plein.directory.gaps;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Where the listings behind a number are found, exactly as many as were counted. */
final class Addresses {

    private Addresses() {}

    /** Null when no search asks for this: nobody looks for what does not say what it is about. */
    static @Nullable String find(@Nullable String where, @Nullable String subject, @Nullable String forWhom) {
        if (Numbers.NOT_SAID.equals(subject) || Numbers.NOT_SAID.equals(forWhom)) return null;
        var asked = new ArrayList<String>();
        if (Where.ONLINE.equals(where)) asked.add("online=yes");
        else if (where != null) asked.add("district=" + where);
        if (subject != null) asked.add("subject=" + subject);
        if (forWhom != null) asked.add("for=" + forWhom);
        return asked.isEmpty() ? null : "/find?" + String.join("&", asked);
    }

    /** The nearest to a district first. */
    static String near(District district, String subject, @Nullable String forWhom) {
        return "/find?postcode=" + district.digits() + "&subject=" + subject + (forWhom == null ? "" : "&for=" + forWhom);
    }
}
