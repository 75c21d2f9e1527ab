package nl.plein.directory.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.plein.directory.Day;
import nl.plein.directory.ListingContent.Device;
import nl.plein.directory.ListingContent.Kind;
import nl.plein.directory.ListingContent.Level;
import nl.plein.directory.ListingContent.Licence;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen on the page, in the language of who looks; the first of each is that it does not matter. */
@Component
class ToChooseFrom {

    private static final List<String> LANGUAGES =
            List.of("nl", "en", "ar", "tr", "pl", "uk", "ti", "so", "fa", "de", "fr", "es", "zh");

    private final Terms terms;
    private final MessageSource messages;

    ToChooseFrom(Terms terms, MessageSource messages) {
        this.terms = terms;
        this.messages = messages;
    }

    List<Term> of(Term.Kind kind) {
        return terms.all().stream().filter(term -> term.kind() == kind).toList();
    }

    /** By the name of the field. Of all districts only the one that a number of the overview led here with. */
    Map<String, List<Choice>> all(Form form, Locale language) {
        var all = new LinkedHashMap<String, List<Choice>>();
        all.put("kind", list(language, "directory.kind.", Kind.values()));
        all.put("subject", terms(language, Term.Kind.SUBJECT));
        all.put("event", terms(language, Term.Kind.LIFE_EVENT));
        all.put("for", terms(language, Term.Kind.FOR_WHOM));
        all.put("within", withAny(language, ReadAsked.KILOMETRES.stream()
                .map(km -> new Choice(km.toString(), text(language, "directory.find.within.km", km)))));
        all.put("day", list(language, "directory.day.", Day.values()));
        all.put("part", list(language, "directory.part.", PartOfDay.values()));
        all.put("language", withAny(language, LANGUAGES.stream()
                .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(language)))));
        all.put("level", list(language, "directory.level.", Level.values()));
        all.put("device", list(language, "directory.device.", Device.values()));
        all.put("licence", list(language, "directory.licence.", Licence.values()));
        all.put("district", withAny(language, Stream.of(form.value("district"))
                .map(chosen -> new Choice(chosen, chosen.equals(PlaceContent.NO_DISTRICT) ? text(language, "directory.find.district.none") : chosen))));
        return all;
    }

    private List<Choice> list(Locale language, String key, Enum<?>[] values) {
        return withAny(language, Stream.of(values).map(value -> new Choice(value.name(), text(language, key + value.name()))));
    }

    private List<Choice> terms(Locale language, Term.Kind kind) {
        return withAny(language, of(kind).stream().map(term -> new Choice(term.key(), term.in(language))));
    }

    private List<Choice> withAny(Locale language, Stream<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", text(language, "directory.find.any")));
        choices.forEach(all::add);
        return all;
    }

    private String text(Locale language, String key, Object... with) {
        return messages.getMessage(key, with, language);
    }
}
