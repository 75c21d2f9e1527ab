package nl.plein.web.my;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.plein.access.Looks;
import nl.plein.access.look.LookLog;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.MyLink;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Somebody reads who looked at their data. Only whoever speaks for them reads it: not a teacher who arranged it. */
@Controller
@RequestMapping("/my/{token}/looks")
class WhoLooked {

    private static final int MOST = 500;

    private final MyLink myLink;
    private final Entries entries;
    private final Contacts contacts;
    private final LookLog log;
    private final People people;
    private final Organisations organisations;
    private final Clock clock;

    WhoLooked(
            MyLink myLink,
            Entries entries,
            Contacts contacts,
            LookLog log,
            People people,
            Organisations organisations,
            Clock clock) {
        this.myLink = myLink;
        this.entries = entries;
        this.contacts = contacts;
        this.log = log;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What somebody saw on one day. */
    private record Occasion(LocalDate day, PersonId person, OrganisationId organisation, Looks.What what, boolean emergency) {}

    record Line(LocalDate day, String name, String organisation, Looks.What what, boolean emergency, int times) {}

    @GetMapping
    String looks(@PathVariable String token, Model model, HttpServletResponse response) {
        var link = myLink.open(token).orElseThrow(WhoLooked::notFound);
        if (link.expired()) {
            response.setStatus(GONE.value());
            return "needs/link-expired";
        }
        var entry = entries.find(new EntryId(link.subject())).orElseThrow(WhoLooked::notFound);
        if (!isFor(link.holder(), entry)) throw notFound();
        model.addAttribute("token", token);
        model.addAttribute("lines", lines(log.at(entry.person(), MOST)));
        return "web/my/looks";
    }

    boolean isFor(PersonId holder, Entry entry) {
        return entry.person().equals(holder)
                || contacts.of(entry).filter(contact -> contact.person().id().equals(holder)).isPresent()
                        && !holder.equals(entry.arranger());
    }

    private List<Line> lines(List<LookLog.Look> looks) {
        var times = new LinkedHashMap<Occasion, Integer>();
        var persons = new HashSet<PersonId>();
        for (var look : looks) {
            var day = LocalDate.ofInstant(look.at(), clock.getZone());
            times.merge(new Occasion(day, look.person(), look.organisation(), look.what(), look.emergency()), 1, Integer::sum);
            persons.add(look.person());
        }
        var names = people.find(persons);
        var lines = new ArrayList<Line>();
        times.forEach((seen, count) -> lines.add(new Line(
                seen.day(), name(names, seen.person()), organisation(seen.organisation()), seen.what(), seen.emergency(), count)));
        return lines;
    }

    private static String name(Map<PersonId, Person> names, PersonId person) {
        return names.containsKey(person) ? names.get(person).givenName() : "";
    }

    private String organisation(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse("");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
