package nl.plein.danger;

import org.jspecify.annotations.Nullable;

/**
 * Who can be reached now.
 *
 * @param key of its words in the messages, or null for one of the alliance itself
 * @param name as the alliance wrote it, for one of its own
 * @param web where one can write instead of talk
 */
public record Contact(@Nullable String key, String name, String number, @Nullable String web) {

    static final Contact EMERGENCY = new Contact("112", "", "112", null);
    static final Contact SAFE_AT_HOME = new Contact("veilig-thuis", "", "0800 2000", "https://veiligthuis.nl");
    static final Contact SUICIDE_LINE = new Contact("113", "", "0800 0113", "https://www.113.nl");
    static final Contact CHILDREN = new Contact("kindertelefoon", "", "0800 0432", "https://www.kindertelefoon.nl");
    static final Contact SEXUAL_VIOLENCE =
            new Contact("seksueel-geweld", "", "0800 0188", "https://centrumseksueelgeweld.nl");
    static final Contact TRAFFICKING = new Contact("mensenhandel", "", "033 448 11 86", "https://www.comensha.nl");

    public String dial() {
        return number.replaceAll("[^+0-9]", "");
    }
}
