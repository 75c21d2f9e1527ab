package nl.plein.web.consent;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.access.consent.AnswerConsent;
import nl.plein.access.consent.Consent;
import nl.plein.access.consent.Giver;
import nl.plein.access.consent.How;
import nl.plein.access.consent.WithdrawConsent;
import nl.plein.access.consent.Wording;
import nl.plein.needs.Entry;
import nl.plein.people.Memberships;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A coordinator reads the question aloud and writes down what was signed or spoken, or that somebody phoned to stop. */
@Controller
@RequestMapping("/consents/{entry}/{consent}/{giver}")
class WriteDownPages {

    private final Coordinated coordinated;
    private final AnswerConsent answerConsent;
    private final WithdrawConsent withdrawConsent;
    private final Wording wording;
    private final People people;
    private final Memberships memberships;
    private final MessageSource messages;

    WriteDownPages(
            Coordinated coordinated,
            AnswerConsent answerConsent,
            WithdrawConsent withdrawConsent,
            Wording wording,
            People people,
            Memberships memberships,
            MessageSource messages) {
        this.coordinated = coordinated;
        this.answerConsent = answerConsent;
        this.withdrawConsent = withdrawConsent;
        this.wording = wording;
        this.people = people;
        this.memberships = memberships;
        this.messages = messages;
    }

    private record Asked(Entry entry, Consent consent, Giver giver) {}

    @GetMapping
    String begin(
            Viewer viewer,
            @PathVariable UUID entry,
            @PathVariable UUID consent,
            @PathVariable UUID giver,
            Locale locale,
            Model model) {
        return show(viewer, asked(viewer, entry, consent, giver), Form.empty(), locale, model);
    }

    @PostMapping
    String write(
            Viewer viewer,
            @PathVariable UUID entry,
            @PathVariable UUID consent,
            @PathVariable UUID giver,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var asked = asked(viewer, entry, consent, giver);
        var form = Form.of(posted);
        var said = form.oneOf("said", List.of("yes", "no"), "consent.write.no-answer");
        var how = form.oneOf("how", List.of(How.SIGNED.name(), How.SPOKEN.name()), "consent.write.no-how");
        var witness = how.equals(How.SPOKEN.name()) ? witness(form, viewer, asked) : null;
        if (form.isWrong()) return show(viewer, asked, form, locale, model);
        answerConsent.inPerson(
                asked.consent(), asked.giver(), said.equals("yes"), How.valueOf(how), viewer.person(), witness, language(asked));
        return "redirect:/consents/{entry}";
    }

    @PostMapping("/withdraw")
    String withdraw(
            Viewer viewer, @PathVariable UUID entry, @PathVariable UUID consent, @PathVariable UUID giver) {
        var asked = asked(viewer, entry, consent, giver);
        withdrawConsent.inPerson(asked.consent(), asked.giver().person(), viewer.person());
        return "redirect:/consents/{entry}";
    }

    private Asked asked(Viewer viewer, UUID entry, UUID consent, UUID giver) {
        var found = coordinated.entry(viewer, entry);
        var asked = coordinated.consent(found, consent);
        return new Asked(found, asked, coordinated.giver(asked, giver));
    }

    private @Nullable PersonId witness(Form form, Viewer viewer, Asked asked) {
        var colleagues = colleagues(viewer, asked).stream().map(Choice::value).toList();
        var witness = form.oneOf("witness", colleagues, "consent.write.no-witness");
        return form.error("witness") == null ? new PersonId(UUID.fromString(witness)) : null;
    }

    private String show(Viewer viewer, Asked asked, Form form, Locale locale, Model model) {
        var words = wording.of(asked.consent(), asked.giver().voice(), language(asked));
        model.addAttribute("form", form);
        var entry = asked.entry().id().value();
        var act = "/consents/%s/%s/%s".formatted(entry, asked.consent().id().value(), asked.giver().person().value());
        model.addAttribute("entry", entry);
        model.addAttribute("act", act);
        model.addAttribute("name", people.find(asked.giver().person()).map(Person::givenName).orElse(""));
        model.addAttribute("parts", words.parts());
        model.addAttribute("language", words.language().toLanguageTag());
        model.addAttribute("answers", choices(Stream.of("yes", "no"), "consent.write.said.", locale));
        model.addAttribute("ways", choices(Stream.of(How.SIGNED.name(), How.SPOKEN.name()), "consent.how.", locale));
        model.addAttribute("colleagues", colleagues(viewer, asked));
        return "web/consent/write-down";
    }

    /** Who may be a witness: whoever works for the same organisation, and neither wrote it down nor said it. */
    private List<Choice> colleagues(Viewer viewer, Asked asked) {
        var colleagues = new HashSet<PersonId>();
        for (var role : Role.values()) colleagues.addAll(memberships.withRole(asked.entry().organisation(), role));
        colleagues.remove(viewer.person());
        colleagues.remove(asked.giver().person());
        return people.find(colleagues).values().stream()
                .sorted(Comparator.comparing(Person::givenName))
                .map(person -> new Choice(person.id().value().toString(), person.givenName()))
                .toList();
    }

    private Locale language(Asked asked) {
        return people.find(asked.giver().person()).map(person -> Locale.of(person.language())).orElse(Locale.of("nl"));
    }

    private List<Choice> choices(Stream<String> all, String key, Locale locale) {
        return all.map(each -> new Choice(each, messages.getMessage(key + each, null, locale))).toList();
    }
}
