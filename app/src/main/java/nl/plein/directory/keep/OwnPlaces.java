package nl.plein.directory.keep;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.Upkeep;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The places that the own organisation keeps. What others keep is not found here. */
@Repository
@Transactional
class OwnPlaces {

    private final Places places;
    private final ContentJson json;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnPlaces(Places places, ContentJson json, JdbcClient jdbc, Clock clock) {
        this.places = places;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name; those that are closed last. */
    List<Place> all(Viewer viewer) {
        var ids = jdbc.sql("select id from directory.place where organisation = any(:organisations)")
                .param("organisations", organisations(viewer).stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return places.all(ids.stream().map(PlaceId::new).toList()).stream()
                .sorted((one, other) -> one.upkeep().isClosed() == other.upkeep().isClosed()
                        ? one.name().compareToIgnoreCase(other.name())
                        : Boolean.compare(one.upkeep().isClosed(), other.upkeep().isClosed()))
                .toList();
    }

    Place find(Viewer viewer, UUID id) {
        return places.find(new PlaceId(id))
                .filter(one -> organisations(viewer).contains(one.upkeep().organisation()))
                .orElseThrow(OwnPlaces::notFound);
    }

    /** A new one of the organisation that the viewer works for now; sent twice it is the same one. */
    Place begin(Viewer viewer, UUID id) {
        return places.find(new PlaceId(id))
                .map(there -> find(viewer, there.id().value()))
                .orElseGet(() -> new Place(
                        new PlaceId(id),
                        json.read("{\"name\":\"\"}", PlaceContent.class),
                        new Upkeep(
                                organisations(viewer).stream().findFirst().orElseThrow(OwnPlaces::notFound),
                                null, clock.instant(), null, null, null)));
    }

    boolean isOpen(UUID id) {
        return places.find(new PlaceId(id)).filter(one -> !one.upkeep().isClosed()).isPresent();
    }

    private static Set<OrganisationId> organisations(Viewer viewer) {
        return viewer.organisations(Role.COORDINATOR);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
