package nl.plein.access.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.PersonId;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The pages about what is kept about somebody, the same behind a personal link and behind sign-in. Whoever uses them has
 * found out first that whoever looks may read about this person.
 */
@Component
public class MyDataPages {

    /** Where one goes when it is done. */
    public static final String DONE = "redirect:/kept/removed";

    private static final String AT = "at";
    private static final String EVERYWHERE = "everywhere";

    private final MyData myData;
    private final WriteMyData writeMyData;
    private final Organisations organisations;
    private final MessageSource messages;

    MyDataPages(MyData myData, WriteMyData writeMyData, Organisations organisations, MessageSource messages) {
        this.myData = myData;
        this.writeMyData = writeMyData;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** @param base the address of this page, on which the others build */
    public String read(PersonId person, String base, Locale language, Model model) {
        model.addAttribute("groups", groups(person, language));
        model.addAttribute("base", base);
        return "access/kept/data";
    }

    public ResponseEntity<byte[]> file(PersonId person, Locale language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(messages.getMessage("my-data.file", null, language) + ".json")
                        .build()
                        .toString())
                .body(writeMyData.write(groups(person, language), language));
    }

    public String askToRemove(PersonId person, String base, Locale language, Model model) {
        return askToRemove(person, base, Form.empty(), language, model);
    }

    private String askToRemove(PersonId person, String base, Form form, Locale language, Model model) {
        model.addAttribute("base", base);
        model.addAttribute("form", form);
        model.addAttribute("places", places(person, language));
        model.addAttribute("onlyAdministrator", myData.isOnlyAdministrator(person));
        return "access/kept/remove";
    }

    /**
     * Removes it at once. Nobody is taken at a half-filled word: where there is a choice, it has to be made. An
     * organisation without an administrator can let nobody in any more: first another one is appointed.
     */
    public String remove(PersonId person, String base, Form form, Locale language, Model model) {
        if (myData.isOnlyAdministrator(person)) return askToRemove(person, base, form, language, model);
        var places = places(person, language);
        var at = form.oneOf(AT, places.stream().map(Choice::value).toList(), "my-data.remove.choose");
        if (form.isWrong() && !places.isEmpty()) return askToRemove(person, base, form, language, model);
        if (at.isEmpty() || at.equals(EVERYWHERE)) myData.removeEverywhere(person);
        else myData.removeAt(new OrganisationId(UUID.fromString(at)), person);
        return DONE;
    }

    /** Everywhere, or at one of the organisations that keep something. */
    private List<Choice> places(PersonId person, Locale language) {
        var places = new ArrayList<Choice>();
        for (var group : groups(person, language))
            if (group.organisation() != null)
                places.add(new Choice(
                        group.organisation().id().value().toString(),
                        messages.getMessage("my-data.remove.at", new Object[] {group.organisation().name()}, language)));
        places.addFirst(new Choice(EVERYWHERE, messages.getMessage("my-data.remove.everywhere", null, language)));
        return places;
    }

    private List<AtOrganisation> groups(PersonId person, Locale language) {
        return AtOrganisation.group(myData.about(person, language), organisations);
    }
}
