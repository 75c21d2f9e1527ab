package nl.plein.directory.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Initiative;
import nl.plein.directory.ListingContent;
import nl.plein.directory.Listing;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.SomeContentJson;
import nl.plein.directory.Upkeep;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.Test;

/** Which steps somebody gets, by what they answered. */
class PlanTest {

    private static final Answers NOTHING = Answers.of("");

    private final ContentJson json = SomeContentJson.create();
    private final List<Spot> talks = new ArrayList<>();
    private final List<Candidate> offers = new ArrayList<>();

    @Test
    void aTalkComesFirstAndOfEachKindAtMostOne() {
        talk("Bieb", null, "");
        for (var kind : List.of("SERVICE", "ACTIVITY", "COURSE", "SERVICE", "COURSE")) offer(kind, "one " + offers.size(), "");
        assertThat(kinds(NOTHING)).containsExactly("TALK", "COURSE", "ACTIVITY", "SERVICE", "HELPER");
        assertThat(names(NOTHING)).containsExactly("Bieb", "one 2", "one 1", "one 0");
    }

    @Test
    void onlyWhatWouldHelpIsThereAndWhatHasToBeArrangedComesBeforeLearning() {
        talk("Bieb", null, "");
        for (var kind : List.of("SERVICE", "ACTIVITY", "COURSE")) offer(kind, kind, "");
        assertThat(kinds(Answers.of("help=TALK"))).containsExactly("TALK");
        assertThat(kinds(Answers.of("help=MEET"))).containsExactly("TALK", "ACTIVITY");
        assertThat(kinds(Answers.of("help=LEARN&help=ARRANGE"))).containsExactly("TALK", "SERVICE", "COURSE");
        assertThat(kinds(Answers.of("help=SOMEBODY"))).containsExactly("TALK", "HELPER");
    }

    @Test
    void whatSomebodyCannotDoIsNoStep() {
        offer("COURSE", "on a computer", "\"devices\":[\"COMPUTER\"]");
        offer("COURSE", "full", "\"placesFree\":0");
        offer("COURSE", "much to read", "\"read\":true");
        offer("COURSE", "on a phone", "\"devices\":[\"PHONE\"]");
        offer("COURSE", "in a room", "");
        assertThat(names(NOTHING)).containsExactly("on a computer");
        assertThat(names(Answers.of("having=COMPUTER"))).containsExactly("on a computer");
        assertThat(names(Answers.of("having=PHONE"))).containsExactly("much to read");
        assertThat(names(Answers.of("having=PHONE&reading=LISTEN"))).containsExactly("on a phone");
        assertThat(names(Answers.of("having=NOTHING&reading=LISTEN"))).containsExactly("in a room");
    }

    @Test
    void asSomebodyLikesItComesFirstAndWithoutThatTheOrderOfTheSearchStays() {
        offer("ACTIVITY", "in the morning", "\"when\":[{\"days\":[\"MO\"],\"from\":\"09:00\",\"to\":\"11:00\"}],\"together\":true");
        offer("ACTIVITY", "in the evening", "\"when\":[{\"days\":[\"MO\"],\"from\":\"19:00\",\"to\":\"21:00\"}],\"together\":true");
        offer("ACTIVITY", "at any time", "\"alone\":true");
        assertThat(names(NOTHING)).containsExactly("in the morning");
        assertThat(names(Answers.of("part=EVENING"))).containsExactly("in the evening");
        assertThat(names(Answers.of("part=EVENING&company=ALONE"))).containsExactly("at any time");
    }

    @Test
    void whatFitsAllThatWasToldComesBeforeWhatIsOnlyLiked() {
        offers.add(candidate("COURSE", "about less", "\"alone\":true", 1));
        offers.add(candidate("COURSE", "about all of it", "\"together\":true", 0));
        assertThat(names(Answers.of("company=ALONE"))).containsExactly("about all of it");
    }

    @Test
    void theNearestTalkThatIsOpenThenComesFirstUnlessThatIsFarAway() {
        talk("near, in the morning", 1.0, "\"open\":[{\"days\":[\"MO\"],\"from\":\"09:00\",\"to\":\"12:00\"}]");
        talk("a bit further, in the evening", 4.0, "\"open\":[{\"days\":[\"MO\"],\"from\":\"18:00\",\"to\":\"21:00\"}]");
        assertThat(names(NOTHING)).containsExactly("near, in the morning");
        assertThat(names(Answers.of("part=EVENING"))).containsExactly("a bit further, in the evening");
        talks.set(1, new Spot(talks.get(1).place(), talks.get(1).content(), 40.0));
        assertThat(names(Answers.of("part=EVENING"))).containsExactly("near, in the morning");
    }

    @Test
    void whatWasThrownAwayGivesPlaceToAnother() {
        talk("Bieb", null, "");
        talk("Brug", null, "");
        offer("COURSE", "first", "");
        offer("COURSE", "second", "");
        var answers = NOTHING.without(talks.getFirst().place()).without(offers.getFirst().listing());
        assertThat(names(answers)).containsExactly("Brug", "second");
        assertThat(Answers.of(answers.text())).isEqualTo(answers);
    }

    @Test
    void whenNothingFitsTheTalkAndTheHelperAreStillThere() {
        talk("Bieb", null, "");
        assertThat(kinds(Answers.of("event=baan-kwijt"))).containsExactly("TALK", "HELPER");
        assertThat(Plan.of(Answers.of("help=LEARN"), new Candidates(List.of(), List.of(), ""))).isEmpty();
    }

    @Test
    void manyAnswersAndManyOffersNeverMakeMoreThanFiveStepsOrTwoOfAKind() {
        var random = new Random(3);
        talk("Bieb", 2.0, "");
        for (var one = 0; one < 60; one++)
            offers.add(candidate(
                    List.of("SERVICE", "ACTIVITY", "COURSE").get(random.nextInt(3)), "one " + one,
                    random.nextBoolean() ? "\"read\":true" : "\"devices\":[\"COMPUTER\"]", random.nextInt(3)));
        for (var round = 0; round < 500; round++) {
            var text = new ArrayList<String>();
            for (var help : Help.values()) if (random.nextInt(3) == 0) text.add("help=" + help);
            text.add("having=" + Having.values()[random.nextInt(3)]);
            text.add("reading=" + Reading.values()[random.nextInt(2)]);
            var steps = Plan.of(Answers.of(String.join("&", text)), new Candidates(talks, offers, "company"));
            assertThat(steps).hasSizeBetween(1, 5);
            assertThat(steps.getFirst().kind()).isEqualTo(Step.Kind.TALK);
            assertThat(steps).extracting(Step::kind).doesNotHaveDuplicates();
        }
    }

    /** Money and names cannot be said to it; broken once by giving Candidate its Initiative. */
    @Test
    void whatPlansKnowsNoProvider() {
        var planning = new ClassFileImporter().importClasses(Plan.class, Fit.class, Candidate.class, Candidates.class, Spot.class, Answers.class, Step.class);
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Initiative.class, Listing.class, Upkeep.class, OrganisationId.class)
                .check(planning);
    }

    private List<String> kinds(Answers answers) {
        return Plan.of(answers, new Candidates(talks, offers, "")).stream().map(step -> step.kind().name()).toList();
    }

    private List<String> names(Answers answers) {
        return Plan.of(answers, new Candidates(talks, offers, "")).stream().filter(step -> step.thing() != null).map(this::name).toList();
    }

    private String name(Step step) {
        return offers.stream().filter(one -> one.listing().equals(step.thing())).map(one -> one.content().name()).findFirst()
                .orElseGet(() -> talks.stream().filter(one -> one.place().equals(step.thing())).findFirst().orElseThrow().content().name());
    }

    private void offer(String kind, String name, String more) {
        offers.add(candidate(kind, name, more, 0));
    }

    private Candidate candidate(String kind, String name, String more, int tier) {
        var text = "{\"kind\":\"%s\",\"name\":\"%s\"%s}".formatted(kind, name, more.isEmpty() ? "" : "," + more);
        return new Candidate(UUID.randomUUID(), json.read(text, ListingContent.class), tier);
    }

    private void talk(String name, Double kilometres, String more) {
        var text = "{\"name\":\"%s\",\"walkIn\":true%s}".formatted(name, more.isEmpty() ? "" : "," + more);
        talks.add(new Spot(UUID.randomUUID(), json.read(text, PlaceContent.class), kilometres));
    }
}
