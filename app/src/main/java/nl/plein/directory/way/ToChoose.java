package nl.plein.directory.way;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.directory.search.PartOfDay;
import nl.plein.shared.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be answered to each question, in the language of who looks. Not to know is offered by the page itself. */
@Component
class ToChoose {

    private final Terms terms;
    private final LookFor lookFor;
    private final MessageSource messages;

    ToChoose(Terms terms, LookFor lookFor, MessageSource messages) {
        this.terms = terms;
        this.lookFor = lookFor;
        this.messages = messages;
    }

    List<Choice> of(Question question, Answers answers, Locale language) {
        return switch (question) {
            case EVENT -> terms(Term.Kind.LIFE_EVENT).map(term -> choice(term, language)).toList();
            case SUBJECT -> subjects(answers, language);
            case HELP -> Stream.of(Help.values()).map(one -> choice(question, one, one.icon(), language)).toList();
            case READING -> choices(question, Reading.values(), List.of("book", "sound"), language);
            case HAVING -> choices(question, Having.values(), List.of("phone", "computer", "cross"), language);
            case PART -> choices(question, PartOfDay.values(), List.of("morning", "afternoon", "evening"), language);
            case COMPANY -> choices(question, Company.values(), List.of("person", "buddy"), language);
            case POSTCODE -> List.of();
        };
    }

    /** Only those of which there is something for whom this happened: a shorter list. */
    private List<Choice> subjects(Answers answers, Locale language) {
        if (answers.event() == null) return terms(Term.Kind.SUBJECT).map(term -> choice(term, language)).toList();
        var there = lookFor.subjects(answers.event());
        return terms(Term.Kind.SUBJECT).filter(term -> there.contains(term.key())).map(term -> choice(term, language)).toList();
    }

    private Stream<Term> terms(Term.Kind kind) {
        return terms.all().stream().filter(term -> term.kind() == kind);
    }

    private static Choice choice(Term term, Locale language) {
        return new Choice(term.key(), term.in(language));
    }

    private List<Choice> choices(Question question, Enum<?>[] values, List<String> icons, Locale language) {
        return Stream.of(values).map(value -> choice(question, value, icons.get(value.ordinal()), language)).toList();
    }

    private Choice choice(Question question, Enum<?> value, String icon, Locale language) {
        var label = messages.getMessage("way." + question.key() + "." + value.name(), null, language);
        return new Choice(value.name(), label, null, icon);
    }
}
