package nl.plein.access.colleague;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The people of one's own organisation. What is of another organisation is not there. */
@Controller
@RequestMapping("/colleagues")
class ColleaguePages {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 254;

    private final Colleagues colleagues;
    private final Teams teams;
    private final MessageSource messages;

    ColleaguePages(Colleagues colleagues, Teams teams, MessageSource messages) {
        this.colleagues = colleagues;
        this.teams = teams;
        this.messages = messages;
    }

    @GetMapping
    String all(Viewer viewer, Model model) {
        model.addAttribute("teams", teams.of(viewer));
        return "access/colleague/colleagues";
    }

    @GetMapping("/{organisation}/new")
    String ask(Viewer viewer, @PathVariable UUID organisation, Locale locale, Model model) {
        return form(own(viewer, organisation), Form.empty(), locale, model);
    }

    @PostMapping("/{organisation}")
    String add(
            Viewer viewer,
            @PathVariable UUID organisation,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var own = own(viewer, organisation);
        var form = Form.of(posted);
        var name = form.text("name", LONGEST_NAME, "access.colleague.no-name");
        form.text("email", LONGEST_ADDRESS, "access.sign-in.no-address");
        var email = form.optionalEmail("email");
        var roles = form.someOf("roles", Stream.of(Role.values()).map(Enum::name).toList(), "access.colleague.no-role");
        if (form.isWrong()) return form(own, form, locale, model);
        var chosen = EnumSet.noneOf(Role.class);
        roles.forEach(role -> chosen.add(Role.valueOf(role)));
        return switch (colleagues.add(viewer, own, name, email, chosen, locale)) {
            case Outcome.Done<PersonId> _ -> "redirect:/colleagues";
            case Outcome.Refused<PersonId>(var reason) -> {
                form.reject("email", reason);
                yield form(own, form, locale, model);
            }
        };
    }

    @PostMapping("/{organisation}/{person}/{role}")
    String give(Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID person, @PathVariable Role role) {
        colleagues.give(viewer, own(viewer, organisation), new PersonId(person), role);
        return "redirect:/colleagues";
    }

    /** What hangs on it and who is there then, is read before the button. */
    @GetMapping("/{organisation}/{person}/{role}/end")
    String askToEnd(
            Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID person, @PathVariable Role role, Model model) {
        var ending = teams.ending(own(viewer, organisation), new PersonId(person), role)
                .filter(one -> !one.colleague().id().equals(viewer.person()));
        // another administrator was sooner, or it is one's own
        if (ending.isEmpty()) return "redirect:/colleagues";
        model.addAttribute("ending", ending.get());
        model.addAttribute("organisation", organisation);
        return "access/colleague/end";
    }

    @PostMapping("/{organisation}/{person}/{role}/end")
    String end(Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID person, @PathVariable Role role) {
        colleagues.end(viewer, own(viewer, organisation), new PersonId(person), role);
        return "redirect:/colleagues";
    }

    @PostMapping("/{organisation}/{person}/asked/end")
    String takeBack(Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID person) {
        colleagues.takeBack(own(viewer, organisation), new PersonId(person));
        return "redirect:/colleagues";
    }

    private String form(OrganisationId organisation, Form form, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("organisation", organisation.value());
        model.addAttribute("roles", roles(locale));
        return "access/colleague/new";
    }

    private List<Choice> roles(Locale locale) {
        return Stream.of(Role.values())
                .map(role -> new Choice(
                        role.name(),
                        messages.getMessage("access.role." + role, null, locale),
                        messages.getMessage("access.role.may." + role, null, locale),
                        null))
                .toList();
    }

    private OrganisationId own(Viewer viewer, UUID organisation) {
        var id = new OrganisationId(organisation);
        if (!colleagues.administers(viewer, id)) throw new ResponseStatusException(NOT_FOUND);
        return id;
    }
}
