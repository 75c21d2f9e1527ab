package nl.plein.matching.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.matching.town.Levels;
import nl.plein.matching.town.Towns;
import nl.plein.needs.Entries;
import nl.plein.needs.SchoolLevel;
import nl.plein.needs.EntryId;
import nl.plein.needs.ask.Choices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What must hold of the helpers we say are wanted. */
class WantedTest extends Story {

    private static final Locale DUTCH = Locale.of("nl");

    @Autowired
    private WorkOutWanted workOutWanted;

    @Autowired
    private Appeal appeal;

    @Autowired
    private Towns towns;

    @Autowired
    private Entries entries;

    @Autowired
    private ApplicationContext application;

    private Neighbours neighbours;
    private Viewer coordinator;

    @BeforeEach
    void someOrganisation() {
        neighbours = Neighbours.in(application);
        coordinator = neighbours.coordinator();
    }

    @Test
    void whoComesAsWeAskedHelpsAsManyAsWePromised() {
        aMixedTown();
        var before = served();
        var promised = wanted();
        assertThat(promised).hasSizeGreaterThan(3).anyMatch(each -> each.more() > 1);

        for (var each : promised) {
            var helper = comes(each);
            assertThat(served()).as("with a helper for %s", each).isEqualTo(before + each.more());
            entries.withdraw(helper);
        }
    }

    @Test
    void theHelperOfTheMostUrgentComesFirst() {
        neighbours.asks("Sam", 10, Map.of("topics", List.of("maths")));
        neighbours.asks("Bo", 10, Map.of("topics", List.of("maths")));
        neighbours.asks("Eva", 400, Map.of("topics", List.of("dutch"), "barriers", List.of("no-device")));

        assertThat(wanted()).extracting(Wanted::topics).containsExactly(List.of("dutch"), List.of("maths"));
        assertThat(wanted()).extracting(Wanted::longestWaiting).containsExactly(400, 10);
    }

    @Test
    void nobodyIsAskedForMoreThanIsNeeded() {
        neighbours.asks("Sam", 10, Map.of("times", List.of("mon-morning", "tue-evening", "wed-evening"), "level",
                List.of("vmbo"), "languages", List.of("nl", "ar", "tr")));
        neighbours.asks("Bo", 10, Map.of("times", List.of("mon-morning", "tue-evening", "wed-evening"), "level",
                List.of("vmbo"), "languages", List.of("nl", "ar", "tr")));

        assertThat(wanted()).singleElement().satisfies(each -> {
            assertThat(each.times()).hasSize(1);
            assertThat(each.languages()).containsExactly("nl");
            assertThat(each.level()).isEqualTo(SchoolLevel.VMBO.rung());
            assertThat(each.more()).isEqualTo(2);
        });
    }

    @Test
    void anAppealTellsNothingOfOnePerson() {
        neighbours.asks("Selam", 10, Map.of("languages", List.of("ti"), "wish", List.of("only-woman"), "times",
                List.of("sun-morning"), "interests", List.of("animals"), "barriers", List.of("ill"), "postcode",
                List.of("6131 AB"), "age", List.of("12-15")));

        assertThat(appeal.lines(wanted(), DUTCH)).containsExactly("Hulp bij huiswerk: Wiskunde, in Sittard");
    }

    @Test
    void anAppealForManyTellsWhenAndForWhom() {
        for (var each = 0; each < Appeal.ENOUGH_TO_HIDE_AMONG; each++) neighbours.asks("Vrager" + each, each);

        assertThat(appeal.lines(wanted(), DUTCH))
                .containsExactly("Hulp bij huiswerk: Wiskunde, in Sittard, tot en met havo, dinsdag: avond");
    }

    private void aMixedTown() {
        var chance = new Random(7);
        for (var each = 0; each < 40; each++) {
            neighbours.asks("Vrager" + each, chance.nextInt(300), Map.of(
                    "topics", List.of(chance.nextBoolean() ? "maths" : "dutch"),
                    "level", List.of(List.of("vmbo", "havo", "mbo", "vwo").get(chance.nextInt(4))),
                    "times", some(chance, Choices.TIMES, 4),
                    "languages", some(chance, List.of("nl", "ar", "ti"), 2),
                    "postcode", List.of(List.of("6131", "6137", "6161").get(chance.nextInt(3))),
                    "distance", List.of(List.of("2", "5").get(chance.nextInt(2))),
                    "wish", List.of(chance.nextInt(4) == 0 ? "only-woman" : "none"),
                    "age", List.of(chance.nextBoolean() ? "12-15" : "18-29")));
            if (each % 3 == 0)
                neighbours.screened(neighbours.offers("Helper" + each, Map.of(
                        "times", some(chance, Choices.TIMES, 4),
                        "languages", List.of("nl"),
                        "capacity", List.of(String.valueOf(1 + chance.nextInt(2))))), coordinator.person());
        }
    }

    private static List<String> some(Random chance, List<String> values, int most) {
        return chance.ints(1 + chance.nextInt(most), 0, values.size()).distinct().mapToObj(values::get).toList();
    }

    private EntryId comes(Wanted wanted) {
        var helper = neighbours.offers("Nieuw", Map.of(
                "topics", wanted.topics(),
                "level", List.of(wanted.level() == 0 ? "vwo" : Levels.on(wanted.level()).getFirst()),
                "times", wanted.times(),
                "languages", wanted.languages(),
                "where", wanted.where().ways(),
                "postcode", List.of(wanted.where().postcode()),
                "distance", List.of(String.valueOf(wanted.where().kilometres())),
                "gender", wanted.traits().isEmpty() ? List.of("not-said") : wanted.traits(),
                "capacity", List.of(String.valueOf(wanted.more()))));
        if (wanted.screened()) neighbours.screened(helper, coordinator.person());
        return helper;
    }

    private List<Wanted> wanted() {
        var reading = reading();
        var matching = reading.matching();
        return workOutWanted.of(reading.town(), matching, matching.plan());
    }

    private int served() {
        return reading().matching().plan().served();
    }

    private Towns.Reading reading() {
        return towns.read(entries.visibleTo(coordinator));
    }
}
