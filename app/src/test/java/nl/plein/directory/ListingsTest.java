package nl.plein.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** How the directory is kept: by whom, for whom, and what is told of changes. */
class ListingsTest extends Story {

    private static final String CAFE = """
            {"kind":"ACTIVITY","name":"Taalcafé","cost":{"kind":"PAID","cents":250,"per":"TIME"},"level":"1F","ages":[12,18],
             "when":[{"days":["TU"],"from":"10:00","to":"12:00","starts":"2026-09-01","ends":null}],"places_free":12}
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Listings listings;

    @Autowired
    private ChangeMarks marks;

    @Autowired
    private Sources sources;

    @Autowired
    private WhatSourcesSay said;

    @Autowired
    private ContentJson json;

    @Autowired
    private Keys duty;

    private OrganisationId library;
    private ListingId cafe;

    @BeforeEach
    void aListing() {
        var some = SomeDirectory.in(application);
        library = somebody.anOrganisation();
        cafe = some.listing(some.initiative(library, "Bibliotheek"), CAFE);
    }

    @Test
    void whatIsWrittenIsReadAgainByEverybody() {
        keys.end();
        assertThat(listings.find(cafe)).hasValueSatisfying(found -> {
            assertThat(found.content()).isEqualTo(json.read(CAFE, ListingContent.class));
            assertThat(found.content().level()).isEqualTo(ListingContent.Level.F1);
            assertThat(found.content().placesFree()).isEqualTo(12);
            assertThat(found.upkeep().assuredAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void whatIsStillBeingWrittenIsSeenByWhoeverKeepsItOnly() {
        var found = listings.find(cafe).orElseThrow();
        var upkeep = new Upkeep(library, null, clock.instant(), null, null, null);
        listings.keep(new Listing(cafe, found.initiative(), found.content(), upkeep));

        assertThat(listings.find(cafe)).isPresent();
        keys.end();
        assertThat(listings.find(cafe)).isEmpty();
    }

    @Test
    void anotherOrganisationChangesNothing() {
        var found = listings.find(cafe).orElseThrow();
        var other = somebody.anOrganisation();
        var stranger = new Viewer(null, Map.of(other, Set.of(Role.COORDINATOR)));
        keys.end();
        assertThatThrownBy(() -> duty.as(stranger, () -> {
                    listings.keep(new Listing(cafe, found.initiative(), found.content(), found.upkeep().assured(Instant.EPOCH, null)));
                    return null;
                }))
                .isInstanceOf(DataAccessException.class);
    }

    /** A number from a sequence would have been passed by: the slow writer took it first and commits last. */
    @Test
    void aChangeThatIsCommittedLateIsNotPassedBy() throws Exception {
        var other = SomeDirectory.in(application).listing(listings.find(cafe).orElseThrow().initiative(), CAFE);
        try (var slow = owner.connect(); var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.executeUpdate("update directory.listing set changed_at = now() where id = '%s'".formatted(cafe.value()));

            listings.keep(listings.find(other).orElseThrow());
            var mark = marks.now();
            slow.commit();

            assertThat(listings.changedSince(mark).things()).extracting(Listing::id).contains(cafe);
        }
        var later = marks.now();
        assertThat(listings.changedSince(later).things()).isEmpty();
    }

    @Test
    void whatAPersonCorrectedStaysOnTopOfWhatTheSourceSaysLater() {
        var person = source(Source.Kind.PERSON, "hier");
        var website = source(Source.Kind.HSDS, "website");
        say(website, "{\"name\":\"Taal café\",\"summary\":\"Oud\"}");
        say(person, "{\"name\":\"Taalcafé\"}");
        clock.moveTo(clock.instant().plusSeconds(60));
        say(website, "{\"name\":\"taal-cafe\",\"summary\":\"Nieuw\"}");

        assertThat(said.together(cafe.value())).hasValueSatisfying(together -> {
            assertThat(together.path("name").asString()).isEqualTo("Taalcafé");
            assertThat(together.path("summary").asString()).isEqualTo("Nieuw");
        });
        assertThat(said.about(cafe.value())).extracting(Said::source).containsExactly(website, person);
        assertThat(said.find(website, Said.Kind.LISTING, "nr 7")).isPresent();
    }

    private SourceId source(Source.Kind kind, String name) {
        var id = SourceId.create();
        sources.add(new Source(id, library, kind, name, null, clock.instant()));
        return id;
    }

    private void say(SourceId source, String content) {
        said.say(new Said(
                cafe.value(),
                Said.Kind.LISTING,
                source,
                "nr 7",
                json.tree(content),
                clock.instant(),
                null));
    }
}
