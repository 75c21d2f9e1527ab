package nl.plein.directory.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeContent;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Said;
import nl.plein.directory.Source;
import nl.plein.directory.SourceId;
import nl.plein.directory.Sources;
import nl.plein.directory.Upkeep;
import nl.plein.directory.WhatSourcesSay;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person corrects stays, and the rest still follows its source. */
class WriteDownTest extends Story {

    @Autowired
    private WriteDown writeDown;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Sources sources;

    @Autowired
    private WhatSourcesSay said;

    @Autowired
    private ContentJson json;

    private OrganisationId organisation;
    private SourceId source;
    private InitiativeId id;

    @BeforeEach
    void anInitiativeThatWasBroughtIn() {
        organisation = somebody.anOrganisation();
        source = new SourceId(UUID.randomUUID());
        sources.add(new Source(source, organisation, Source.Kind.HSDS, "Sociale kaart", null, clock.instant()));
        id = InitiativeId.create();
        comesIn("{\"name\":\"Soepkeuken\",\"about\":\"Elke dag soep.\",\"phone\":\"0800 111\"}");
    }

    @Test
    void aCorrectionStaysWhenTheSourceComesAgainAndTheRestIsBroughtUpToDate() {
        corrects("{\"name\":\"Soepkeuken\",\"about\":\"Elke dag soep.\",\"phone\":\"0800 222\"}");
        assertThat(now().phone()).isEqualTo("0800 222");

        comesIn("{\"name\":\"Soepkeuken\",\"about\":\"Elke dag soep en brood.\",\"phone\":\"0800 111\"}");
        assertThat(now().phone()).isEqualTo("0800 222");
        assertThat(now().about()).isEqualTo("Elke dag soep en brood.");
    }

    @Test
    void bothAreKeptWithWhoSaidThemAndWhen() {
        corrects("{\"name\":\"Soepkeuken\",\"about\":\"Elke dag soep.\",\"phone\":\"0800 222\"}");

        assertThat(said.about(id.value())).hasSize(2);
        assertThat(said.about(id.value())).filteredOn(one -> one.by() != null).singleElement()
                .satisfies(one -> {
                    assertThat(one.content().propertyNames()).contains("phone").doesNotContain("name", "about");
                    assertThat(one.at()).isEqualTo(clock.instant());
                });
    }

    @Test
    void whoWritesAssuresIt() {
        corrects("{\"name\":\"Soepkeuken\"}");

        assertThat(initiatives.find(id).orElseThrow().upkeep().assuredAt()).isEqualTo(clock.instant());
    }

    /** As an import does. */
    private void comesIn(String content) {
        said.say(new Said(id.value(), Said.Kind.INITIATIVE, source, "soep", json.tree(content), clock.instant(), null));
        var together = json.read(said.together(id.value()).orElseThrow(), InitiativeContent.class);
        initiatives.keep(new Initiative(id, together, Upkeep.begun(organisation, clock.instant(), null)));
    }

    private void corrects(String content) {
        var by = somebody.whoCoordinates(Neighbours.COORDINATOR, organisation);
        writeDown.write(initiatives.find(id).orElseThrow(), json.read(content, InitiativeContent.class), by);
    }

    private InitiativeContent now() {
        return initiatives.find(id).orElseThrow().content();
    }
}
