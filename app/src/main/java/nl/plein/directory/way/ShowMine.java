package nl.plein.directory.way;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.plein.access.look.LookLog;
import nl.plein.directory.page.QrPicture;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.shared.Form;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of somebody's own steps: the steps, what they chose for it, and who looked. */
@Component
class ShowMine {

    private static final int LOOKS = 20;

    private final ShowKept showKept;
    private final WayLetters letters;
    private final LookLog looks;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;
    private final String site;

    ShowMine(
            ShowKept showKept,
            WayLetters letters,
            LookLog looks,
            Organisations organisations,
            People people,
            Clock clock,
            @Value("${plein.address}") String site) {
        this.showKept = showKept;
        this.letters = letters;
        this.looks = looks;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
        this.site = site;
    }

    /** @param form what was just filled in, and is wrong */
    String page(String token, Way way, Form form, Locale locale, Model model) {
        var address = site + "/way/mine/" + token;
        model.addAttribute("token", token);
        model.addAttribute("way", way);
        model.addAttribute("form", form);
        model.addAttribute("lines", showKept.of(way, locale));
        model.addAttribute("address", address);
        model.addAttribute("code", new QrPicture(address));
        model.addAttribute("texts", letters.sendsTexts());
        model.addAttribute("reached", letters.reaches(way.email(), way.phone()));
        model.addAttribute("offerOn", way.offerAt() == null ? null : LocalDate.ofInstant(way.offerAt(), clock.getZone()));
        model.addAttribute("followed", way.isFollowed(LocalDate.now(clock)));
        model.addAttribute("organisation", organisations.find(way.organisation()).map(Organisation::name).orElse(""));
        model.addAttribute("looks", looks(way));
        return "directory/way/mine";
    }

    /** Who saw it, and on which day; once for each day. */
    record Seen(LocalDate day, String name) {}

    private List<Seen> looks(Way way) {
        var all = looks.at(way.asSubject(), LOOKS);
        var names = people.find(all.stream().map(LookLog.Look::person).distinct().toList());
        return all.stream()
                .map(look -> new Seen(
                        LocalDate.ofInstant(look.at(), clock.getZone()),
                        names.containsKey(look.person()) ? names.get(look.person()).givenName() : ""))
                .distinct()
                .toList();
    }
}
