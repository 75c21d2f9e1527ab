package nl.plein.web.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.plein.needs.Answers;
import nl.plein.needs.Kind;
import nl.plein.needs.Side;

/** A made-up town: 600 needs and 700 offers, the same at every first start. */
class Town {

    static final int NEEDS = 600;
    static final int OFFERS = 700;

    /**
     * What people of this town ask and offer.
     *
     * @param askers ages of those who ask; the more often an age is written, the likelier it is
     * @param helpers ages of those who help
     */
    private record Custom(String kind, int needs, int offers, String askers, String helpers) {}

    private static final List<Custom> CUSTOMS = List.of(
            new Custom("homework", 240, 270, "0-11 12-15 12-15 12-15 16-17 18-29", "16-17 18-29 18-29 18-29 18-29 30-66 67-120"),
            new Custom("buddy", 90, 110, "0-11 0-11 0-11 12-15", "18-29 18-29 18-29 30-66 67-120"),
            new Custom("company", 70, 90, "67-120 67-120 67-120 30-66", "12-15 18-29 30-66 30-66 67-120 67-120"),
            new Custom("language", 70, 90, "18-29 30-66 30-66 67-120 16-17", "18-29 30-66 30-66 67-120"),
            new Custom("digital", 50, 65, "67-120 67-120 30-66", "12-15 16-17 18-29 18-29 30-66 67-120"),
            new Custom("outing", 40, 45, "67-120 67-120 30-66 0-11", "18-29 30-66 30-66 67-120"),
            new Custom("device", 25, 20, "0-11 12-15 16-17 18-29 30-66", "30-66 30-66 18-29 67-120"),
            new Custom("workplace", 15, 10, "16-17 18-29 18-29", "30-66 67-120"));

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> INTERESTS = List.of(
            "sport", "music", "cooking", "games", "nature", "animals", "making", "reading", "film", "technology",
            "travel", "talking");
    private static final List<String> BARRIERS =
            List.of("no-device", "no-quiet-place", "little-dutch", "nobody-at-home", "money", "alone", "ill");

    private final Dice dice = new Dice(6131);
    private final Residents residents = new Residents(dice, Names.read());
    private final Map<String, Kind> kinds;
    private final List<MadeUpEntry> entries = new ArrayList<>();
    private final List<MadeUpScreening> screenings = new ArrayList<>();

    Town(Map<String, Kind> kinds) {
        this.kinds = kinds;
        for (var custom : CUSTOMS) for (var number = 0; number < custom.needs(); number++) ask(custom);
        var askers = entries.stream().map(MadeUpEntry::resident).toList();
        for (var custom : CUSTOMS) for (var number = 0; number < custom.offers(); number++) offer(custom, askers);
    }

    List<MadeUpEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    List<MadeUpScreening> screenings() {
        return Collections.unmodifiableList(screenings);
    }

    private void ask(Custom custom) {
        var kind = kinds.get(custom.kind());
        var who = residents.aged(custom.askers());
        var arranger = dice.percent(12) ? residents.aged("30-66") : null;
        var guardian = who.underSixteen() ? residents.aged("30-66") : null;
        var answers = new LinkedHashMap<String, List<String>>();
        answers.put("for", List.of(arranger != null ? "other" : guardian != null && dice.percent(75) ? "child" : "self"));
        if (arranger != null) arranged(answers, arranger, who);
        if (kind.asks("topics")) answers.put("topics", topics(kind, who));
        if (kind.asks("level")) answers.put("level", List.of(levelOf(who)));
        answers.put("age", List.of(who.age()));
        if (kind.asks("languages")) answers.put("languages", languages(who, dice.percent(12)));
        if (kind.asks("where")) where(answers, kind, who);
        if (kind.asks("times")) answers.put("times", times(who, dice.between(2, 5)));
        if (kind.asks("often")) answers.put("often", List.of(often()));
        if (kind.asks("interests")) answers.put("interests", dice.some(0, 4, INTERESTS));
        if (kind.asks("wishes")) answers.put("wish", List.of(wish()));
        if (kind.asks("barriers")) answers.put("barriers", barriers(who));
        answers.put("given-name", List.of(who.givenName()));
        reach(answers, who, guardian, arranger != null);
        add(who, Side.NEED, kind, answers, arranger, guardian);
    }

    private void offer(Custom custom, List<Resident> askers) {
        var kind = kinds.get(custom.kind());
        var who = dice.percent(6) ? grownUp(askers) : residents.aged(custom.helpers());
        var guardian = who.underSixteen() ? residents.aged("30-66") : null;
        var answers = new LinkedHashMap<String, List<String>>();
        if (kind.asks("topics")) answers.put("topics", dice.some(1, 4, kind.topicKeys()));
        if (kind.asks("level")) answers.put("level", List.of(dice.word("primary vmbo havo havo vwo hbo wo mbo")));
        answers.put("age", List.of(who.age()));
        if (kind.asks("ages")) answers.put("ages", agesToHelp(custom));
        if (kind.asks("languages")) answers.put("languages", languages(who, false));
        if (kind.asks("where")) where(answers, kind, who);
        if (who.isMinor()) answers.computeIfPresent("where", (_, ways) -> whereOthersAre(ways));
        if (who.age().equals("16-17")) answers.put("parent", List.of(Answers.PARENT_WAS_TOLD));
        if (kind.asks("times")) answers.put("times", times(who, dice.between(2, 6)));
        if (kind.asks("often")) answers.put("often", List.of(often()));
        if (kind.asks("interests")) answers.put("interests", dice.some(1, 5, INTERESTS));
        if (kind.asks("wishes")) answers.put("gender", List.of(dice.percent(4) ? "not-said" : who.gender()));
        answers.put("capacity", List.of(dice.word("1 1 1 1 1 1 1 2 2 3")));
        answers.put("given-name", List.of(who.givenName()));
        reach(answers, who, guardian, false);
        add(who, Side.OFFER, kind, answers, null, guardian);
        if (screenings.stream().noneMatch(screening -> screening.helper().equals(who))) screen(who);
    }

    private Resident grownUp(List<Resident> askers) {
        var ages = List.of("18-29", "30-66", "67-120");
        return dice.one(askers.stream().filter(asker -> ages.contains(asker.age())).toList());
    }

    private void add(
            Resident who,
            Side side,
            Kind kind,
            Map<String, List<String>> answers,
            Resident arranger,
            Resident guardian) {
        answers.values().removeIf(List::isEmpty);
        entries.add(new MadeUpEntry(
                who,
                side,
                kind.key(),
                new Answers(answers),
                dice.daysOfWaiting(),
                arranger,
                guardian,
                dice.percent(93),
                dice.percent(2)));
    }

    private void arranged(Map<String, List<String>> answers, Resident arranger, Resident who) {
        var young = List.of("0-11", "12-15", "16-17").contains(who.age());
        answers.put("arranger-name", List.of(arranger.givenName()));
        answers.put("arranger-email", List.of(arranger.email()));
        answers.put("arranger-role", List.of(dice.word(
                young ? "teacher teacher care family" : "family neighbour librarian care coordinator")));
    }

    private List<String> topics(Kind kind, Resident who) {
        if (kind.key().equals("homework") && who.age().equals("0-11"))
            return dice.some(1, 2, List.of("dutch", "arithmetic", "reading"));
        return dice.some(1, 3, kind.topicKeys());
    }

    private String levelOf(Resident pupil) {
        return switch (pupil.age()) {
            case "0-11" -> "primary";
            case "18-29" -> "mbo";
            default -> dice.word("practical vmbo havo havo vwo");
        };
    }

    private List<String> languages(Resident who, boolean noDutchYet) {
        if (noDutchYet && !who.homeLanguage().equals("nl")) return List.of(who.homeLanguage());
        var spoken = new ArrayList<>(List.of("nl"));
        if (!who.homeLanguage().equals("nl")) spoken.add(who.homeLanguage());
        if (dice.percent(45) && !spoken.contains("en")) spoken.add("en");
        return spoken;
    }

    private void where(Map<String, List<String>> answers, Kind kind, Resident who) {
        var places = List.of("company", "outing", "device", "workplace").contains(kind.key())
                ? dice.some(1, 2, List.of("home", "place"))
                : dice.some(1, 3, List.of("home", "place", "online"));
        answers.put("where", places);
        answers.put("postcode", List.of(who.postcode()));
        answers.put("distance", List.of(dice.word("2 5 5 5 10 10 25 100")));
    }

    private static List<String> whereOthersAre(List<String> ways) {
        var others = ways.stream().filter(way -> !way.equals("home")).toList();
        return others.isEmpty() ? List.of("place") : others;
    }

    /** Pupils have time after school, older people during the day, others in the evening and at the weekend. */
    private List<String> times(Resident who, int many) {
        var parts =
                switch (who.age()) {
                    case "0-11", "12-15", "16-17" -> "afternoon afternoon afternoon evening";
                    case "67-120" -> "morning morning afternoon afternoon evening";
                    default -> "evening evening evening afternoon";
                };
        return dice.some(many, many, DAYS).stream()
                .map(day -> day + "-" + (DAYS.indexOf(day) > 4 ? dice.word("morning afternoon") : dice.word(parts)))
                .toList();
    }

    private String often() {
        return dice.word("weekly weekly weekly weekly weekly weekly twice fortnight agree once");
    }

    private String wish() {
        if (dice.percent(80)) return "none";
        return dice.word("prefers-woman prefers-woman prefers-man only-woman only-woman only-man");
    }

    private List<String> barriers(Resident who) {
        var many = Integer.parseInt(dice.word("0 0 0 0 1 1 1 2 2 3"));
        var likely = who.age().equals("67-120") ? List.of("alone", "ill", "money", "no-device") : BARRIERS;
        return dice.some(many, many, likely);
    }

    private List<String> agesToHelp(Custom custom) {
        return custom.kind().equals("buddy")
                ? dice.some(1, 2, List.of("0-11", "12-15"))
                : dice.some(2, 4, List.of("16-17", "18-29", "30-66", "67-120"));
    }

    private static void reach(Map<String, List<String>> answers, Resident who, Resident guardian, boolean arranged) {
        if (guardian != null) {
            answers.put("guardian-name", List.of(guardian.givenName()));
            answers.put("guardian-email", List.of(guardian.email()));
            return;
        }
        answers.put("contact", List.of(arranged ? "arranger" : who.prefersPhone() ? "phone" : "mail"));
        answers.put("email", List.of(who.email()));
        answers.put("phone", List.of(who.phone()));
    }

    private void screen(Resident helper) {
        var chance = dice.between(1, 100);
        if (chance <= 62) seen(helper, dice.between(20, 900));
        else if (chance <= 68) seen(helper, dice.between(1010, 1090));
        else if (chance <= 73) seen(helper, dice.between(1100, 1400));
        else if (chance <= 80) screenings.add(new MadeUpScreening(helper, 14, 9, null));
        else if (chance <= 88) screenings.add(new MadeUpScreening(helper, 6, null, null));
        else screenings.add(new MadeUpScreening(helper, null, null, null));
    }

    /** The talk comes first, the certificate some weeks later. */
    private void seen(Resident helper, int certificate) {
        var talked = certificate + dice.between(7, 40);
        screenings.add(new MadeUpScreening(helper, talked, talked - 3, certificate));
    }
}
