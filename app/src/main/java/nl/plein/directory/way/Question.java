package nl.plein.directory.way;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The questions there are, in the order in which they are asked, each on a page of its own. */
enum Question {
    EVENT,
    HELP,
    SUBJECT {
        @Override
        boolean isAsked(Answers answers) {
            return !answers.help().equals(Set.of(Help.TALK));
        }
    },
    READING {
        @Override
        boolean isAsked(Answers answers) {
            return answers.wants(Help.LEARN) || answers.wants(Help.ARRANGE);
        }
    },
    HAVING {
        @Override
        boolean isAsked(Answers answers) {
            return answers.wants(Help.LEARN) || answers.wants(Help.ARRANGE);
        }
    },
    PART,
    COMPANY {
        @Override
        boolean isAsked(Answers answers) {
            return answers.wants(Help.LEARN) || answers.wants(Help.MEET);
        }
    },
    POSTCODE;

    /** The name in addresses, messages and forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What somebody needs no answer to is not asked. */
    boolean isAsked(Answers answers) {
        return true;
    }

    static Optional<Question> of(String key) {
        return Stream.of(values()).filter(question -> question.key().equals(key)).findFirst();
    }

    static List<Question> of(Answers answers) {
        return Stream.of(values()).filter(question -> question.isAsked(answers)).toList();
    }

    Optional<Question> before(Answers answers) {
        return of(answers).stream().filter(question -> question.compareTo(this) < 0).reduce((_, last) -> last);
    }

    Optional<Question> after(Answers answers) {
        return of(answers).stream().filter(question -> question.compareTo(this) > 0).findFirst();
    }
}
