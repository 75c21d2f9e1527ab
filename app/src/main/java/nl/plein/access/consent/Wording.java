package nl.plein.access.consent;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in plain words what somebody is asked. Whoever changes one of these texts gives consent.text.version a higher
 * number, so that it is known which one somebody said yes to. No person is named: the words are kept as proof.
 */
@Component
public class Wording {

    private final MessageSource messages;
    private final Organisations organisations;

    Wording(MessageSource messages, Organisations organisations) {
        this.messages = messages;
        this.organisations = organisations;
    }

    public Words of(Consent consent, Voice voice, Locale language) {
        var parts = Stream.of(
                ask(consent, voice, language),
                part("consent.text.who", language, receivers(consent)),
                part("consent.text.what", language, classes(consent, language)),
                part("consent.text.why", language, List.of(say("consent.purpose." + consent.purpose(), language))),
                part("consent.text.until", language, until(consent, language)),
                part("consent.text.must", language, List.of(say("consent.text.must.no", language), say("consent.text.must.stop", language))));
        var text = parts.map(lines -> String.join("\n", lines)).toList();
        return new Words(Integer.parseInt(say("consent.text.version", language)), language, String.join("\n\n", text));
    }

    private List<String> ask(Consent consent, Voice voice, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(say("consent.text.ask", language));
        lines.add(say("consent.text.ask." + voice, language, name(consent.owner())));
        if (consent.givers().size() > 1) lines.add(say("consent.text.both." + voice, language));
        return lines;
    }

    private List<String> receivers(Consent consent) {
        return consent.receivers().stream().map(this::name).sorted().toList();
    }

    private List<String> classes(Consent consent, Locale language) {
        return consent.classes().stream()
                .sorted(Comparator.naturalOrder())
                .map(each -> say("consent.class." + each, language))
                .toList();
    }

    private List<String> until(Consent consent, Locale language) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(consent.endsOn());
        var until = say("consent.text.until.day", language, day);
        if (!consent.endsOn().equals(consent.age().birthday())) return List.of(until);
        return List.of(until, say("consent.text.until.birthday", language));
    }

    private List<String> part(String question, Locale language, List<String> answers) {
        return Stream.concat(Stream.of(say(question, language)), answers.stream()).toList();
    }

    private String name(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::name).orElseThrow();
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
