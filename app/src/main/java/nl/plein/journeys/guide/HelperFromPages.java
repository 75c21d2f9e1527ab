package nl.plein.journeys.guide;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Participant;
import nl.plein.journeys.guide.Guided.One;
import nl.plein.journeys.share.ComesFrom;
import nl.plein.journeys.share.Companies;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** From which company or school a helper comes, as a coordinator fills it in. */
@Controller
@RequestMapping("/journeys/{journey}/share")
class HelperFromPages {

    private final Guided guided;
    private final Companies companies;
    private final ComesFrom comesFrom;
    private final Looks looks;

    HelperFromPages(Guided guided, Companies companies, ComesFrom comesFrom, Looks looks) {
        this.guided = guided;
        this.companies = companies;
        this.comesFrom = comesFrom;
        this.looks = looks;
    }

    /** @param company null when it is not known, or the helper comes by themselves */
    record Helper(UUID id, String name, @Nullable String company) {}

    @GetMapping
    String page(Viewer viewer, @PathVariable UUID journey, Model model) {
        return page(find(viewer, journey, Act.READ), Form.empty(), model);
    }

    private String page(One one, Form form, Model model) {
        var journey = one.journey();
        var helpers = journey.helpers().toList();
        looks.at(Looks.What.NAME, journey.organisation(), helpers.stream().map(Participant::person).toList());
        model.addAttribute("form", form);
        model.addAttribute("id", journey.id().value());
        model.addAttribute("companies", companies.all().stream()
                .map(company -> new Choice(company.id().value().toString(), company.name()))
                .toList());
        model.addAttribute("helpers", helpers.stream().map(helper -> helper(one, helper)).toList());
        return "journeys/guide/helper-from";
    }

    private Helper helper(One one, Participant helper) {
        var company = companies.of(helper.person(), one.journey().organisation());
        return new Helper(
                helper.id(), one.name(helper.person()), company.map(id -> id.value().toString()).orElse(null));
    }

    /** Nothing chosen: they come by themselves. */
    @PostMapping
    String write(
            Viewer viewer, @PathVariable UUID journey, @RequestParam MultiValueMap<String, String> posted, Model model) {
        var one = find(viewer, journey, Act.WRITE);
        var form = Form.of(posted);
        var helper = one.journey().helpers()
                .filter(who -> who.id().toString().equals(form.value("helper")))
                .findFirst()
                .orElseThrow(HelperFromPages::notFound);
        if (form.value("company").isEmpty()) companies.remove(helper.person(), one.journey().organisation());
        else if (comesFrom.write(one.journey(), helper, company(form), viewer.person()) instanceof Outcome.Refused(var reason)) {
            form.reject("company", reason);
            return page(one, form, model);
        }
        return "redirect:/journeys/{journey}/share";
    }

    private static OrganisationId company(Form form) {
        try {
            return new OrganisationId(UUID.fromString(form.value("company")));
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private One find(Viewer viewer, UUID journey, Act act) {
        return guided.find(viewer, new JourneyId(journey), act).orElseThrow(HelperFromPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
