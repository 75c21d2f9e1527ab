package nl.plein.web.my;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Locale;
import java.util.Optional;
import nl.plein.access.kept.MyDataPages;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.MyLink;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.shared.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Everything about the person behind a personal link ("data"), for that person or a parent; and everything about whoever
 * holds the link, when that is somebody else ("mine").
 */
@Controller
@RequestMapping("/my/{token}/{whose:data|mine}")
class MyDataOfLink {

    private final MyLink myLink;
    private final Entries entries;
    private final WhoseData whoseData;
    private final People people;
    private final MyDataPages pages;

    MyDataOfLink(MyLink myLink, Entries entries, WhoseData whoseData, People people, MyDataPages pages) {
        this.myLink = myLink;
        this.entries = entries;
        this.whoseData = whoseData;
        this.people = people;
        this.pages = pages;
    }

    /** @param person whose data this is about */
    private record Asked(Entry entry, PersonId holder, PersonId person) {

        boolean isOfAnother() {
            return !holder.equals(person);
        }
    }

    @GetMapping
    String read(@PathVariable String token, @PathVariable String whose, Locale language, Model model) {
        var asked = asked(token, whose);
        name(asked, model);
        model.addAttribute("back", "/my/" + token);
        if (whose.equals("data")) {
            if (asked.entry().state() != Entry.State.WITHDRAWN) model.addAttribute("change", "/my/" + token + "/change");
            whoseData.self(asked.entry(), asked.holder()).ifPresent(_ -> model.addAttribute("mine", "/my/" + token + "/mine"));
        }
        return pages.read(asked.person(), base(token, whose), language, model);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable String token, @PathVariable String whose, Locale language) {
        return pages.file(asked(token, whose).person(), language);
    }

    @GetMapping("/remove")
    String ask(@PathVariable String token, @PathVariable String whose, Locale language, Model model) {
        var asked = asked(token, whose);
        name(asked, model);
        return pages.askToRemove(asked.person(), base(token, whose), language, model);
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable String token,
            @PathVariable String whose,
            @RequestParam MultiValueMap<String, String> posted,
            Locale language,
            Model model) {
        var asked = asked(token, whose);
        name(asked, model);
        return pages.remove(asked.person(), base(token, whose), Form.of(posted), language, model);
    }

    private Asked asked(String token, String whose) {
        var link = myLink.open(token).orElseThrow(MyDataOfLink::notFound);
        if (link.expired()) throw new Expired();
        var entry = entries.find(new EntryId(link.subject())).orElseThrow(MyDataOfLink::notFound);
        var person = whose.equals("data")
                ? whoseData.about(entry, link.holder())
                : whoseData.self(entry, link.holder());
        return new Asked(entry, link.holder(), person.orElseThrow(MyDataOfLink::notFound));
    }

    private void name(Asked asked, Model model) {
        if (!asked.isOfAnother()) return;
        Optional<Person> child = people.find(asked.person());
        model.addAttribute("about", child.map(Person::givenName).orElse(null));
    }

    private static String base(String token, String whose) {
        return "/my/" + token + "/" + whose;
    }

    private static class Expired extends RuntimeException {}

    @ExceptionHandler(Expired.class)
    @ResponseStatus(GONE)
    String expired() {
        return "needs/link-expired";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
