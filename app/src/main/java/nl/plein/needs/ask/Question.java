package nl.plein.needs.ask;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.plein.needs.Answers;
import nl.plein.needs.Kind;
import nl.plein.needs.SchoolLevel;
import nl.plein.needs.Side;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;

/**
 * The questions there are, in the order in which they are asked, each on its own page. A kind of help says which of
 * the optional ones it asks; the others belong to every form. The rules here also judge imported rows.
 */
public enum Question {
    WHO(List.of("for"), asking -> asking.isNeed() && !asking.arranged()) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.oneOf("for", Choices.FOR, "ask.who.choose");
        }
    },
    ARRANGER(List.of("arranger-name", "arranger-email", "arranger-role"), Asking::throughSomebodyElse) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.text("arranger-name", 60, "ask.arranger.name.missing");
            if (form.optionalEmail("arranger-email").isEmpty()) form.reject("arranger-email", "ask.email.missing");
            form.oneOf("arranger-role", Choices.ARRANGER_ROLES, "ask.arranger.role.choose");
        }
    },
    AGE(List.of("age"), _ -> true) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.oneOf("age", Choices.ages(asking), "ask.age.choose");
        }
    },
    LEVEL(List.of("level"), asking -> asking.kindAsks("level")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.oneOf("level", Choices.levels(asking), asking.isNeed() ? "ask.level.choose" : "ask.level.choose.offer");
        }
    },
    TOPICS(List.of("topics"), asking -> asking.kindAsks("topics")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.someOf("topics", asking.kind().topicKeys(), "ask.topics.choose");
        }
    },
    LEVELS(List.of("levels"), asking -> asking.kindAsks("level") && asking.answers().has("level", SchoolLevel.BY_TOPIC)) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            var possible = Choices.levelsOfTopics(asking);
            var said = new Answers(Map.of("level", List.of(SchoolLevel.BY_TOPIC), "levels", form.values("levels")));
            for (var topic : asking.answers().many("topics"))
                if (!possible.contains(said.levelOf(topic))) form.reject("levels", "ask.levels.choose");
        }
    },
    AGES(List.of("ages"), asking -> !asking.isNeed() && asking.kindAsks("ages")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.someOf("ages", Answers.AGE_GROUPS, "ask.ages.choose");
        }
    },
    LANGUAGES(List.of("languages"), asking -> asking.kindAsks("languages")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.someOf("languages", Choices.LANGUAGES, "ask.languages.choose");
        }
    },
    WHERE(List.of("where", "postcode", "distance"), asking -> asking.kindAsks("where")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            if (asking.youngHelper() && form.has("where", "home")) form.reject("where", "ask.where.young");
            var where = form.someOf("where", Choices.where(asking), "ask.where.choose");
            var onlyOnline = where.equals(List.of("online"));
            if (onlyOnline && form.value("postcode").isEmpty()) return;
            form.postcode("postcode", postcodes);
            if (!onlyOnline) form.oneOf("distance", Choices.DISTANCES, "ask.distance.choose");
        }
    },
    TIMES(List.of("times"), asking -> asking.kindAsks("times")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.someOf("times", Choices.TIMES, "ask.times.choose");
        }
    },
    OFTEN(List.of("often"), asking -> asking.kindAsks("often")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.oneOf("often", Choices.OFTEN, "ask.often.choose");
        }
    },
    INTERESTS(List.of("interests"), asking -> asking.kindAsks("interests")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.anyOf("interests", Choices.INTERESTS);
        }
    },
    WISHES(List.of("wish"), asking -> asking.isNeed() && asking.kindAsks("wishes")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.oneOf("wish", Choices.WISHES, "ask.wishes.choose");
        }
    },
    GENDER(List.of("gender"), asking -> !asking.isNeed() && asking.kindAsks("wishes")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.oneOf("gender", Choices.GENDERS, "ask.gender.choose");
        }
    },
    BARRIERS(List.of("barriers"), asking -> asking.isNeed() && asking.kindAsks("barriers")) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.anyOf("barriers", Choices.BARRIERS);
        }
    },
    CAPACITY(List.of("capacity"), asking -> !asking.isNeed()) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.number("capacity", 1, 10, "ask.capacity.choose");
        }
    },
    NAME(List.of("given-name"), _ -> true) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.text("given-name", 60, "ask.name.missing");
        }
    },
    CONTACT(List.of("contact", "email", "phone"), asking -> !asking.underSixteen()) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            var by = form.oneOf("contact", Choices.contactBy(asking), "ask.contact.choose");
            if (by.equals("mail") && form.optionalEmail("email").isEmpty()) form.reject("email", "ask.email.missing");
            if (by.equals("phone") && form.optionalPhone("phone").isEmpty()) form.reject("phone", "ask.phone.missing");
        }
    },
    GUARDIAN(List.of("guardian-name", "guardian-email"), Asking::underSixteen) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.text("guardian-name", 60, "ask.guardian.name.missing");
            if (form.optionalEmail("guardian-email").isEmpty()) form.reject("guardian-email", "ask.email.missing");
        }
    },
    PARENT(List.of("parent", "parent-email"), Asking::ofSixteenAndHelps) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            if (form.has("parent", Answers.PARENT_WAS_TOLD)) return;
            var by = form.oneOf("parent", Choices.PARENT, "ask.parent.choose");
            if (by.equals("mail") && form.optionalEmail("parent-email").isEmpty()) form.reject("parent-email", "ask.email.missing");
        }
    },
    NOTE(List.of("note"), _ -> true) {
        @Override
        void check(Form form, Asking asking, Postcodes postcodes) {
            form.optionalText("note", 500);
        }
    };

    private final List<String> fields;
    private final Predicate<Asking> asked;

    Question(List<String> fields, Predicate<Asking> asked) {
        this.fields = fields;
        this.asked = asked;
    }

    /** Looks at the fields of this question and rejects what is wrong. */
    abstract void check(Form form, Asking asking, Postcodes postcodes);

    /** The name of this question in addresses, templates, messages and in what a kind of help asks. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> fields() {
        return fields;
    }

    boolean isAsked(Asking asking) {
        return asked.test(asking);
    }

    /** Looks at a whole form at once, as when it comes from a file. */
    public static void checkAll(Form form, Asking asking, Postcodes postcodes) {
        of(asking).forEach(question -> question.check(form, asking, postcodes));
    }

    /** The questions of this form as it stands: answers may bring up further questions. */
    public static List<Question> of(Asking asking) {
        return Stream.of(values()).filter(question -> question.isAsked(asking)).toList();
    }

    /**
     * What decides which questions are asked.
     *
     * @param arranged whether the form began at "I arrange it for somebody else"
     */
    public record Asking(Kind kind, Side side, boolean arranged, Answers answers) {

        boolean isNeed() {
            return side == Side.NEED;
        }

        boolean kindAsks(String question) {
            return kind.asks(question);
        }

        boolean throughSomebodyElse() {
            return arranged || answers.has("for", "other");
        }

        boolean forOwnChild() {
            return !arranged && answers.has("for", "child");
        }

        /** Under 18, and wants to help: a rule protects them too. */
        boolean youngHelper() {
            return !isNeed() && answers.isMinor();
        }

        /** Old enough to say yes without a parent, young enough that a parent hears of it. */
        boolean ofSixteenAndHelps() {
            return youngHelper() && !underSixteen();
        }

        boolean underSixteen() {
            return answers.needsGuardian();
        }
    }
}
