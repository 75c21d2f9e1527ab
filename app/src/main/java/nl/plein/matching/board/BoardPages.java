package nl.plein.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.plein.access.Viewer;
import nl.plein.matching.board.Filter.Status;
import nl.plein.needs.Entries;
import nl.plein.needs.Kinds;
import nl.plein.needs.Side;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board: who asks, who offers, and how urgent it is. */
@Controller
class BoardPages {

    private final Board board;
    private final Entries entries;
    private final Portraits portraits;
    private final Kinds kinds;
    private final Organisations organisations;
    private final MessageSource messages;

    BoardPages(
            Board board,
            Entries entries,
            Portraits portraits,
            Kinds kinds,
            Organisations organisations,
            MessageSource messages) {
        this.board = board;
        this.entries = entries;
        this.portraits = portraits;
        this.kinds = kinds;
        this.organisations = organisations;
        this.messages = messages;
    }

    @GetMapping("/board")
    String board(Viewer viewer, @RequestParam MultiValueMap<String, String> asked, Locale locale, Model model) {
        var form = Form.of(asked);
        var filter = Filter.of(form);
        model.addAttribute("form", form);
        model.addAttribute("filter", filter);
        model.addAttribute("agreed", entries.maySeeAny(viewer));
        model.addAttribute("board", board.view(viewer, filter, locale));
        model.addAttribute("sides", Side.values());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("toCall", Status.CALL);
        model.addAttribute("kindChoices", kindChoices(locale));
        model.addAttribute("organisationChoices", organisationChoices(viewer, locale));
        model.addAttribute("waitingChoices", waitingChoices(locale));
        if (filter.pairWith() != null)
            entries.find(viewer, filter.pairWith())
                    .ifPresent(entry -> model.addAttribute(
                            "pairWith", portraits.of(List.of(entry), locale).get(entry.id())));
        return "matching/board/board";
    }

    private List<Choice> kindChoices(Locale locale) {
        var choices = new ArrayList<>(List.of(all("board.filter.kind.all", locale)));
        kinds.all().forEach(kind -> choices.add(new Choice(kind.key(), kind.name().in(locale))));
        return choices;
    }

    private List<Choice> organisationChoices(Viewer viewer, Locale locale) {
        var mine = viewer.organisations(Role.COORDINATOR);
        var choices = new ArrayList<>(List.of(all("board.filter.organisation.all", locale)));
        for (Organisation organisation : organisations.all())
            if (mine.contains(organisation.id()))
                choices.add(new Choice(organisation.id().value().toString(), organisation.name()));
        return choices;
    }

    private List<Choice> waitingChoices(Locale locale) {
        var choices = new ArrayList<>(List.of(all("board.filter.waiting.all", locale)));
        Filter.WAITING.forEach(days -> choices.add(new Choice(
                days, messages.getMessage("board.filter.waiting.days", new Object[] {days}, locale))));
        return choices;
    }

    private Choice all(String key, Locale locale) {
        return new Choice("", messages.getMessage(key, null, locale));
    }
}
