package nl.plein.needs.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.needs.Entry;
import nl.plein.needs.Guardians;
import nl.plein.needs.Kinds;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the form of an entry again, filled in, so that anything can be changed. */
@Component
public class BeginChange {

    private final Drafts drafts;
    private final Guardians guardians;
    private final Kinds kinds;
    private final People people;

    BeginChange(Drafts drafts, Guardians guardians, Kinds kinds, People people) {
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
                entry.answers().with(personal(entry)),
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

    private Map<String, List<String>> personal(Entry entry) {
        var fields = new HashMap<String, List<String>>();
        fill(fields, entry.person(), "given-name", "email", "phone");
        fill(fields, entry.arranger(), "arranger-name", "arranger-email", "arranger-phone");
        guardians.of(entry.id()).ifPresent(guardian ->
                fill(fields, guardian, "guardian-name", "guardian-email", "guardian-phone"));
        return fields;
    }

    private void fill(
            Map<String, List<String>> fields, @Nullable PersonId id, String name, String email, String phone) {
        if (id == null) return;
        people.find(id).ifPresent(person -> {
            fields.put(name, List.of(person.givenName()));
            if (person.email() != null) fields.put(email, List.of(person.email()));
            if (person.phone() != null) fields.put(phone, List.of(person.phone()));
        });
    }
}
