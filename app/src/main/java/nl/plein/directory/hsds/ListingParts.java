package nl.plein.directory.hsds;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.plein.directory.Initiative;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent.Cost;
import nl.plein.directory.Place;
import nl.plein.directory.Term;
import nl.plein.directory.Upkeep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A listing as an HSDS service. */
@Component
class ListingParts {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final TermParts terms;
    private final PlaceParts places;
    private final InitiativeParts initiatives;
    private final DutchTexts texts;

    ListingParts(TermParts terms, PlaceParts places, InitiativeParts initiatives, DutchTexts texts) {
        this.terms = terms;
        this.places = places;
        this.initiatives = initiatives;
        this.texts = texts;
    }

    /** Only what there is one of. */
    Parts service(Listing listing, @Nullable Initiative initiative) {
        var content = listing.content();
        var upkeep = listing.upkeep();
        return Parts.of(listing.id().value())
                .with("organization_id", listing.initiative().value().toString())
                .with("name", content.name())
                .with("description", description(listing))
                .with("email", content.contact() == null ? null : content.contact().email())
                .with("status", listing.upkeep().isClosed() ? "defunct" : "active")
                .with("application_process", content.steps())
                .with("fees_description", content.cost() == null ? null : fees(content.cost()))
                .with("minimum_age", content.ages() == null ? null : content.ages().from())
                .with("maximum_age", content.ages() == null ? null : content.ages().to())
                .with("assured_date", assured(upkeep))
                .with("licenses", content.licence() == null ? null : texts.of("licence." + content.licence()))
                .with("alert", upkeep.closing() == null ? null : why(upkeep.closing()))
                .with("last_modified", Parts.moment(upkeep.changedAt()))
                .with("organization", initiative == null ? null : initiatives.organization(initiative));
    }

    /** What we took over from a source that says no day, was checked on a day that nobody knows. */
    private static @Nullable String assured(Upkeep upkeep) {
        if (upkeep.source() != null && upkeep.source().checkedOn() == null) return null;
        var on = upkeep.checkedOn(HERE);
        return on == null ? null : on.toString();
    }

    private String why(Upkeep.Closing closing) {
        return closing.reason() == null ? closing.why() : (texts.why(closing.reason()) + " " + closing.why()).strip();
    }

    Parts wholeService(Listing listing, @Nullable Initiative initiative, List<Place> at, List<Term> all) {
        return service(listing, initiative)
                .withEach("phones", phones(listing))
                .withEach("schedules", schedules(listing))
                .withEach("languages", languages(listing))
                .withEach("cost_options", costs(listing))
                .withEach("capacities", capacities(listing))
                .withEach("service_at_locations", at.stream()
                        .map(place -> atLocation(listing, place).with("location", places.wholeLocation(place)))
                        .toList())
                .withEach("attributes", terms.attributes(listing, all));
    }

    Parts atLocation(Listing listing, Place place) {
        return Parts.of(PartId.atPlace(listing.id(), place.id()))
                .with("service_id", listing.id().value().toString())
                .with("location_id", place.id().value().toString());
    }

    private static String description(Listing listing) {
        return Stream.of(listing.content().lead(), listing.content().rest())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private String fees(Cost cost) {
        var kind = texts.of("cost." + cost.kind());
        return cost.words() == null ? kind : kind + " " + cost.words();
    }

    private static List<Parts> phones(Listing listing) {
        var contact = listing.content().contact();
        if (contact == null || contact.phone() == null) return List.of();
        return List.of(Parts.of(PartId.of(listing.id().value(), "phone"))
                .with("service_id", listing.id().value().toString())
                .with("number", contact.phone())
                .with("type", "voice"));
    }

    private static List<Parts> schedules(Listing listing) {
        var when = listing.content().when();
        return IntStream.range(0, when.size())
                .mapToObj(number -> {
                    var session = when.get(number);
                    return PlaceParts.weekly(listing.id().value(), number, session.days())
                            .with("service_id", listing.id().value().toString())
                            .with("dtstart", session.starts() == null ? null : session.starts().toString())
                            .with("until", session.ends() == null ? null : session.ends().toString())
                            .with("opens_at", session.from() == null ? null : session.from().toString())
                            .with("closes_at", session.to() == null ? null : session.to().toString());
                })
                .toList();
    }

    private List<Parts> languages(Listing listing) {
        return listing.content().languages().stream()
                .map(code -> Parts.of(PartId.of(listing.id().value(), "language " + code))
                        .with("service_id", listing.id().value().toString())
                        .with("code", code)
                        .with("name", texts.language(code)))
                .toList();
    }

    private List<Parts> costs(Listing listing) {
        var cost = listing.content().cost();
        if (cost == null) return List.of();
        return List.of(Parts.of(PartId.of(listing.id().value(), "cost"))
                .with("service_id", listing.id().value().toString())
                .with("option", texts.of("cost." + cost.kind()))
                .with("currency", cost.cents() == null ? null : "EUR")
                .with("amount", cost.cents() == null ? null : cost.cents() / 100.0)
                .with("amount_description", cost.per() == null ? cost.words() : texts.of("per." + cost.per())));
    }

    private List<Parts> capacities(Listing listing) {
        var free = listing.content().placesFree();
        if (free == null) return List.of();
        return List.of(Parts.of(PartId.of(listing.id().value(), "capacity"))
                .with("service_id", listing.id().value().toString())
                .with("unit", Parts.of(PartId.of(listing.id().value(), "unit")).with("name", texts.of("unit")))
                .with("available", free)
                .with("updated", Parts.moment(listing.upkeep().changedAt())));
    }
}
