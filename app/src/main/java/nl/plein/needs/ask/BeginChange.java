package nl.plein.needs.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.needs.Entry;
import nl.plein.needs.FilledIn;
import nl.plein.needs.Guardians;
import nl.plein.needs.Kinds;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the form of an entry again, filled in, so that anything can be changed. */
@Component
public class BeginChange {

    private final Drafts drafts;
    private final FilledIn filledIn;
    private final Guardians guardians;
    private final Kinds kinds;
    private final People people;

    BeginChange(Drafts drafts, FilledIn filledIn, Guardians guardians, Kinds kinds, People people) {
        this.filledIn = filledIn;
        this.drafts = drafts;
        this.guardians = guardians;
        this.kinds = kinds;
        this.people = people;
    }

    /** The address where the answers can be looked over and changed. */
    @Transactional
    public String of(Entry entry, PersonId holder) {
        var change = new Draft.Change(entry.id(), holder);
        var draft = new Draft(
                Draft.drawId(),
                door(entry),
                entry.side(),
                kinds.find(entry.kind()).orElseThrow(),
                entry.answers().with(personal(entry, holder)),
                Set.of(),
                change,
                null);
        var answered = draft.questions().stream().map(Question::key).collect(Collectors.toSet());
        drafts.add(new Draft(
                draft.id(), draft.door(), draft.side(), draft.kind(), draft.answers(), answered, change, null));
        return "/" + draft.door().path() + "/" + draft.id() + "/check";
    }

    private static Draft.Door door(Entry entry) {
        if (entry.arranger() != null && !entry.answers().has("for", "other")) return Draft.Door.ARRANGE;
        return switch (entry.side()) {
            case NEED -> Draft.Door.ASK;
            case OFFER -> Draft.Door.OFFER;
        };
    }

    /** As it was filled in; of people only whoever holds the link, and so reads the mail of that person, sees what is kept. */
    private Map<String, List<String>> personal(Entry entry, PersonId holder) {
        var fields = new HashMap<>(filledIn.of(entry.id()).fields());
        people.find(holder).ifPresent(self -> {
            if (holder.equals(entry.person())) fill(fields, self, "given-name", "email", "phone");
            if (guardians.of(entry.id()).filter(holder::equals).isPresent())
                fill(fields, self, "guardian-name", "guardian-email", "guardian-phone");
        });
        return fields;
    }

    private static void fill(Map<String, List<String>> fields, Person self, String name, String email, String phone) {
        fields.put(name, List.of(self.givenName()));
        if (self.email() != null) fields.put(email, List.of(self.email()));
        if (self.phone() != null) fields.put(phone, List.of(self.phone()));
    }
}
