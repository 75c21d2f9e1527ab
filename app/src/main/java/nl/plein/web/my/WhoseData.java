package nl.plein.web.my;

import java.util.Optional;
import nl.plein.needs.Entry;
import nl.plein.needs.Guardians;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose data somebody reads, takes along and removes with a personal link (UAVG article 5): of a child under 12 the parent
 * or guardian does, of 12 to 15 both do, and from 16 only the young person. Whoever only arranged it reads nothing of it.
 */
@Component
class WhoseData {

    /** Who the holder of a link is to the person it is about. */
    enum Holder {
        PERSON,
        /** a parent or guardian who said yes; before that nobody knows whether that is who they are */
        PARENT,
        OTHER
    }

    private final Guardians guardians;

    WhoseData(Guardians guardians) {
        this.guardians = guardians;
    }

    /** @param age group of the entry; empty when its answers were erased, and there is hardly anything left to read */
    static boolean mayRead(String age, Holder holder) {
        return switch (holder) {
            case PERSON -> !age.equals("0-11");
            case PARENT -> age.isEmpty() || age.equals("0-11") || age.equals("12-15");
            case OTHER -> false;
        };
    }

    /** The person the entry is about, if the holder of this link may read all about them. */
    Optional<PersonId> about(Entry entry, @Nullable PersonId holder) {
        return Optional.of(entry.person()).filter(_ -> mayRead(entry.answers().one("age"), holder(entry, holder)));
    }

    private Holder holder(Entry entry, @Nullable PersonId holder) {
        if (entry.person().equals(holder)) return Holder.PERSON;
        return guardians.find(entry.id())
                .filter(guardian -> guardian.confirmedAt() != null)
                .filter(guardian -> guardian.person().equals(holder))
                .map(_ -> Holder.PARENT)
                .orElse(Holder.OTHER);
    }

    /** The holder, when that is somebody else. */
    Optional<PersonId> self(Entry entry, @Nullable PersonId holder) {
        return Optional.ofNullable(holder).filter(person -> !person.equals(entry.person()));
    }
}
