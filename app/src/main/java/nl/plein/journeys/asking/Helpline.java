package nl.plein.journeys.asking;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whom a child can call at once, besides the coordinator: a name with a telephone number after it. */
@Component
class Helpline {

    private final String name;
    private final String number;

    Helpline(@Value("${plein.helpline}") String setting) {
        var words = setting.strip();
        var digits = words.replaceFirst(".*?(\\+?[0-9][0-9 -]*)$", "$1");
        this.number = digits.equals(words) && !words.matches("[+0-9 -]+") ? "" : digits.strip();
        this.name = words.substring(0, words.length() - number.length()).strip();
    }

    public String name() {
        return name;
    }

    public String number() {
        return number;
    }

    /** As a telephone dials it. */
    public String dial() {
        return number.replaceAll("[^+0-9]", "");
    }
}
