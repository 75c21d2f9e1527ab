package nl.plein.matching.apart;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.matching.board.Portraits;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From whom somebody is kept apart, as far as a coordinator may know those others. */
@Component
public class Separations {

    private final KeptApart keptApart;
    private final Entries entries;
    private final Portraits portraits;

    Separations(KeptApart keptApart, Entries entries, Portraits portraits) {
        this.keptApart = keptApart;
        this.entries = entries;
        this.portraits = portraits;
    }

    /** @param reason one of a list, or null */
    public record Line(Portraits.Portrait other, @Nullable String reason, Instant at) {}

    public List<Line> of(Viewer viewer, Entry entry, Locale locale) {
        return keptApart.of(entry.person()).stream()
                .flatMap(apart -> seen(viewer, apart.from()).map(other ->
                        new Line(portraits.of(List.of(other), locale).get(other.id()), apart.reason(), apart.at())))
                .toList();
    }

    /** One thing of this person that the coordinator knows them by. */
    private Stream<Entry> seen(Viewer viewer, PersonId person) {
        return entries.of(person).stream()
                .filter(entry -> viewer.organisations(Role.COORDINATOR).contains(entry.organisation()))
                .limit(1);
    }
}
