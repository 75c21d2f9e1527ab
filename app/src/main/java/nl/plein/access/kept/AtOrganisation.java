package nl.plein.access.kept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation keeps about somebody.
 *
 * @param organisation null for what all organisations keep together
 */
record AtOrganisation(@Nullable Organisation organisation, List<OfKind> kinds) {

    /** @param kind key of the {@link KindOfRecord} */
    record OfKind(String kind, List<KeptThing> things) {}

    /** What people look for first; the rest follows in the order in which it was told. */
    private static final List<String> FIRST = List.of("persons", "entries", "proposals", "screenings", "consents");

    /** Those of single organisations first, by name. */
    static List<AtOrganisation> group(List<KeptThing> things, Organisations organisations) {
        var groups = new ArrayList<AtOrganisation>();
        for (var organisation : organisations.all()) of(things, organisation).ifPresent(groups::add);
        of(things, null).ifPresent(groups::add);
        return groups;
    }

    private static Optional<AtOrganisation> of(List<KeptThing> things, @Nullable Organisation organisation) {
        @Nullable OrganisationId id = organisation == null ? null : organisation.id();
        var kinds = new LinkedHashMap<String, List<KeptThing>>();
        for (var thing : sorted(things))
            if (Objects.equals(thing.organisation(), id))
                kinds.computeIfAbsent(thing.kind(), _ -> new ArrayList<>()).add(thing);
        if (kinds.isEmpty()) return Optional.empty();
        return Optional.of(new AtOrganisation(
                organisation,
                kinds.entrySet().stream().map(kind -> new OfKind(kind.getKey(), kind.getValue())).toList()));
    }

    private static List<KeptThing> sorted(List<KeptThing> things) {
        return things.stream()
                .sorted(Comparator.comparingInt(thing -> FIRST.contains(thing.kind()) ? FIRST.indexOf(thing.kind()) : FIRST.size()))
                .toList();
    }
}
