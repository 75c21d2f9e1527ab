package nl.plein.needs.ask;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.needs.Answers;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kind;
import nl.plein.needs.Side;
import nl.plein.people.PersonId;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;

/**
 * A form that is being filled in. It has an address of its own, so that going back, refreshing or a lost connection
 * costs nothing; whoever knows the address may go on, nobody can guess it.
 *
 * @param answered keys of the questions whose page was sent in
 * @param changes what this form changes and for whom, or null for a new one
 * @param sentAs the entry that came of it: sending twice gives the same one
 */
record Draft(
        UUID id,
        Door door,
        Side side,
        Kind kind,
        Answers answers,
        Set<String> answered,
        @Nullable Change changes,
        @Nullable EntryId sentAs) {

    /** @param holder whose personal link began it: only what is theirs follows */
    record Change(EntryId entry, PersonId holder) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    /** All 128 bits are drawn, where a random UUID keeps six to itself: who knows this address has the form. */
    static UUID drawId() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    }

    Question.Asking asking() {
        return new Question.Asking(kind, side, door == Door.ARRANGE, answers);
    }

    List<Question> questions() {
        return Question.of(asking());
    }

    /** Whether this kind of help was closed while somebody filled in the form for the first time. */
    boolean isTooLate() {
        return !kind.open() && changes == null && sentAs == null;
    }

    /** The first page that was not sent in yet. */
    Optional<Question> firstOpen() {
        return questions().stream()
                .filter(question -> !answered.contains(question.key()))
                .findFirst();
    }

    Optional<Question> after(Question question) {
        var all = questions();
        var next = all.indexOf(question) + 1;
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }

    Optional<Question> before(Question question) {
        var place = questions().indexOf(question);
        return place > 0 ? Optional.of(questions().get(place - 1)) : Optional.empty();
    }

    /** The answers of one question as they would be if this form were sent in; the others stay. */
    Draft with(Question question, Form form) {
        var fields = new LinkedHashMap<String, List<String>>();
        question.fields().forEach(field -> fields.put(field, form.values(field)));
        return new Draft(id, door, side, kind, answers.with(fields), answered, changes, sentAs);
    }

    Form form() {
        return Form.of(answers.fields());
    }

    /** Under 16 nobody is written to but the guardian, so no address of the child is kept. */
    @Nullable String email() {
        return !asking().underSixteen() && answers.has("contact", "mail") ? answers.one("email") : null;
    }

    @Nullable String phone() {
        return !asking().underSixteen() && answers.has("contact", "phone") ? answers.one("phone") : null;
    }

    /** Whose words the questions use: those of an asker, a parent, somebody in between, or a helper. */
    public String voice() {
        if (side == Side.OFFER) return door == Door.ARRANGE ? "offer-other" : "offer";
        if (asking().forOwnChild()) return "child";
        return asking().throughSomebodyElse() ? "other" : "self";
    }

    /** Through which door of the home page somebody came in. */
    enum Door {
        ASK,
        OFFER,
        ARRANGE;

        static Door of(String path) {
            return valueOf(path.toUpperCase(Locale.ROOT));
        }

        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Map<String, List<String>> fields() {
        return answers.fields();
    }
}
