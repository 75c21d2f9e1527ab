package nl.plein.web.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.access.agreement.Agreements;
import nl.plein.access.consent.AskConsent;
import nl.plein.access.decision.Purpose;
import nl.plein.needs.Entry;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody was asked, and asking for something new. */
@Controller("consentAskPages")
@RequestMapping("/consents/{entry}")
class AskPages {

    /** What most will choose; a year is the most. */
    private static final int USUAL_MONTHS = 6;

    private final Coordinated coordinated;
    private final Asked asked;
    private final ReadQuestion readQuestion;
    private final AskConsent askConsent;
    private final Agreements agreements;
    private final Organisations organisations;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    AskPages(
            Coordinated coordinated,
            Asked asked,
            ReadQuestion readQuestion,
            AskConsent askConsent,
            Agreements agreements,
            Organisations organisations,
            People people,
            MessageSource messages,
            Clock clock) {
        this.coordinated = coordinated;
        this.asked = asked;
        this.readQuestion = readQuestion;
        this.askConsent = askConsent;
        this.agreements = agreements;
        this.organisations = organisations;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String all(Viewer viewer, @PathVariable("entry") UUID id, Model model) {
        var entry = coordinated.entry(viewer, id);
        addSubject(entry, model);
        var askable = askable(entry);
        model.addAttribute("lines", asked.about(entry));
        model.addAttribute("asks", !askable.purposes().isEmpty() && !askable.partners().isEmpty());
        model.addAttribute("withoutConsent", askable.withoutConsent());
        model.addAttribute("zone", clock.getZone());
        return "web/consent/consents";
    }

    @GetMapping("/new")
    String begin(Viewer viewer, @PathVariable("entry") UUID id, Locale locale, Model model) {
        var entry = coordinated.entry(viewer, id);
        var usual = LocalDate.now(clock).plusMonths(USUAL_MONTHS).toString();
        return show(entry, Form.of(Map.of("until", List.of(usual))), locale, model);
    }

    @PostMapping
    String ask(
            Viewer viewer,
            @PathVariable("entry") UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var entry = coordinated.entry(viewer, id);
        var form = Form.of(posted);
        var consent = readQuestion.read(form, entry, askable(entry)).orElse(null);
        if (consent == null) return show(entry, form, locale, model);
        if (form.has("way", "letter")) askConsent.byLetter(consent, viewer.person());
        else askConsent.inPerson(consent, viewer.person());
        return "redirect:/consents/{entry}";
    }

    private String show(Entry entry, Form form, Locale locale, Model model) {
        var askable = askable(entry);
        addSubject(entry, model);
        model.addAttribute("form", form);
        model.addAttribute("purposes", choices(askable.purposes().stream().map(Purpose::name), "agreement.purpose.", locale));
        model.addAttribute("partners", organisations.all().stream()
                .filter(organisation -> askable.partners().containsKey(organisation.id()))
                .sorted(Comparator.comparing(Organisation::name))
                .map(organisation -> new Choice(organisation.id().value().toString(), organisation.name()))
                .toList());
        model.addAttribute("classes", choices(askable.classes().stream().map(Enum::name), "agreement.class.", locale));
        model.addAttribute("withoutConsent", askable.withoutConsent());
        model.addAttribute("ages", choices(ReadQuestion.AGES.stream(), "consent.ask.age.", locale));
        model.addAttribute("ways", choices(ReadQuestion.WAYS.stream(), "consent.ask.way.", locale));
        return "web/consent/new";
    }

    private void addSubject(Entry entry, Model model) {
        model.addAttribute("entry", entry.id().value());
        model.addAttribute("name", people.find(entry.person()).map(Person::givenName).orElse(""));
    }

    private Askable askable(Entry entry) {
        return Askable.by(entry.organisation(), agreements.now());
    }

    private List<Choice> choices(Stream<String> all, String key, Locale locale) {
        return all.map(each -> new Choice(each, messages.getMessage(key + each, null, locale))).toList();
    }
}
