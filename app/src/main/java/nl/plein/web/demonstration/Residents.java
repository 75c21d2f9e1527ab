package nl.plein.web.demonstration;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Makes up the people of the town. */
class Residents {

    private static final List<String> POSTCODES = List.of(
            "6121", "6122", "6125", "6127", "6129", "6131", "6131", "6132", "6133", "6134", "6135", "6135", "6136",
            "6137", "6141", "6142", "6143", "6151", "6151", "6153", "6155", "6161", "6161", "6162", "6163", "6163",
            "6164", "6165", "6166", "6167");

    private final Dice dice;
    private final Names names;
    private int number;

    Residents(Dice dice, Names names) {
        this.dice = dice;
        this.names = names;
    }

    Resident aged(String ages) {
        number++;
        var given = dice.one(names.given());
        return new Resident(
                given.name(),
                given.gender(),
                dice.word(ages),
                given.language(),
                dice.one(POSTCODES) + (dice.percent(30) ? letters() : ""),
                ascii(given.name()) + "." + ascii(dice.one(names.family())) + "." + number + "@voorbeeld.example",
                // no telephone in the Netherlands has a number that begins like this
                "06 00%06d".formatted(number),
                dice.percent(15));
    }

    private String letters() {
        return "" + (char) ('A' + dice.between(0, 17)) + (char) ('A' + dice.between(0, 17));
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('ı', 'i'), Normalizer.Form.NFKD)
                .replaceAll("[^a-z]", "");
    }
}
