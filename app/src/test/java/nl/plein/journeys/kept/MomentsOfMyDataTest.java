package nl.plein.journeys.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.plein.access.kept.MyData;
import nl.plein.ground.Story;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Journeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class MomentsOfMyDataTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Journeys journeys;

    @Autowired
    private MyData myData;

    private Journey journey;

    @BeforeEach
    void aPair() {
        journey = Journeyers.in(application).buddies();
    }

    @Test
    void whoeverTakesPartIsNotForgottenAtNight() {
        night();
        assertThat(names()).contains("Sam", "Fatma", "Noor");
        journeys.end(journey.id(), new Ending(Ending.Why.DONE, clock.instant()), null);
        night();
        assertThat(names()).doesNotContain("Sam", "Fatma", "Noor");
    }

    @Test
    void whoeverHasTheirDataRemovedTakesPartNoMore() {
        var helper = Journeyers.helper(journey).person();
        myData.removeAt(journey.organisation(), helper);
        assertThat(names()).contains("Sam", "Fatma").doesNotContain("Noor");
        assertThat(journeys.find(journey.id()).orElseThrow().helpers()).isEmpty();
    }

    private void night() {
        clock.advance(Duration.ofDays(3));
        jobs.run("access-remove-expired");
    }

    private List<String> names() {
        return owner.jdbc().sql("select given_name from people.person").query(String.class).list();
    }
}
