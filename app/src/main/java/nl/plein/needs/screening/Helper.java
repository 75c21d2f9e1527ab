package nl.plein.needs.screening;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plein.needs.Answers;
import nl.plein.needs.Entry;
import nl.plein.needs.SchoolLevel;
import nl.plein.needs.Screening;
import nl.plein.people.Person;

/**
 * Somebody who offers to help, and what was seen of them.
 *
 * @param offers those the coordinator looks after, the oldest first
 */
record Helper(Person person, List<Entry> offers, Screening screening, Screening.State state) {

    private static final List<String> MINORS = Answers.AGE_GROUPS.subList(0, 3);
    private static final List<String> SCHOOL_LEVELS =
            Stream.concat(SchoolLevel.forAge("0-11").stream(), SchoolLevel.forAge("12-15").stream()).distinct().toList();

    /** Short enough to say on the telephone, and another one for everybody of the same name. */
    public String number() {
        return offers.getFirst().id().value().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    Instant since() {
        return offers.getFirst().since();
    }

    /** These cannot begin without a screening, so they come first. */
    public boolean helpsMinors() {
        return offers.stream()
                .map(Entry::answers)
                .flatMap(answers -> Stream.concat(
                        answers.many("ages").stream().filter(MINORS::contains),
                        levels(answers).filter(SCHOOL_LEVELS::contains)))
                .findAny()
                .isPresent();
    }

    /** Somebody of 16 or 17 whose parent heard nothing yet: in the first talk a coordinator asks for that. */
    public boolean hasParentToTell() {
        return offers.stream().anyMatch(offer -> offer.answers().has("parent", "talk"));
    }

    /** Under 18: then they help where others are, never at home. */
    public boolean isMinor() {
        return offers.stream().anyMatch(offer -> offer.answers().isMinor());
    }

    private static Stream<String> levels(Answers answers) {
        return answers.many("level").contains(SchoolLevel.BY_TOPIC)
                ? answers.many("topics").stream().map(answers::levelOf)
                : answers.many("level").stream();
    }
}
