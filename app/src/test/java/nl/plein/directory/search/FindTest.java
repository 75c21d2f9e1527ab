package nl.plein.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.plein.directory.Day;
import nl.plein.directory.ListingContent.Device;
import nl.plein.directory.ListingContent.Kind;
import nl.plein.directory.ListingContent.Level;
import nl.plein.directory.ListingContent.Licence;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.junit.jupiter.api.Test;

/** What is found by which words and choices, without a database. */
class FindTest {

    private static final Asked.Spot SITTARD = new Asked.Spot(51.0, 5.87);

    @Test
    void allFormsOfAWordAreTheSame() {
        var some = new SomeIndex()
                .listing("cursus", "{\"name\":\"Cursus op dinsdag\"}")
                .listing("huis", "{\"name\":\"Een eigen huis\"}")
                .listing("kind", "{\"name\":\"Je kind en jij\"}")
                .listing("brief", "{\"name\":\"Een brief van de gemeente\"}")
                .listing("lezen", "{\"name\":\"Samen lezen\"}")
                .listing("fiets", "{\"name\":\"Op de fiets\"}")
                .build();
        assertThat(some.keys("cursussen")).containsExactly("cursus");
        assertThat(some.keys("huizen")).containsExactly("huis");
        assertThat(some.keys("kinderen")).containsExactly("kind");
        assertThat(some.keys("brieven")).containsExactly("brief");
        assertThat(some.keys("ik lees")).containsExactly("lezen");
        assertThat(some.keys("FIETSEN")).containsExactly("fiets");
    }

    @Test
    void whatOneWordSaysIsFoundByItsPartsAndTheOtherWayRound() {
        var some = new SomeIndex()
                .listing("one", "{\"name\":\"Taalcursus voor beginners\"}")
                .listing("two", "{\"name\":\"Cursus Nederlandse taal\"}")
                .listing("three", "{\"name\":\"Wandelen in het bos\"}")
                .build();
        assertThat(some.keys("taal cursus")).containsExactlyInAnyOrder("one", "two");
        assertThat(some.keys("taalcursussen").getFirst()).isEqualTo("one");
        assertThat(some.keys("taalcursussen")).contains("two").doesNotContain("three");
    }

    @Test
    void aTypingErrorIsForgiven() {
        var some = new SomeIndex()
                .same("geld", "deurwaarder")
                .listing("schuld", "{\"name\":\"Hulp bij schulden\"}")
                .listing("geld", "{\"name\":\"Grip op je geld\"}")
                .listing("koor", "{\"name\":\"Zingen in een koor\"}")
                .build();
        assertThat(some.keys("schluden")).containsExactly("schuld");
        assertThat(some.keys("shulden")).containsExactly("schuld");
        assertThat(some.keys("deurwarder")).containsExactly("geld");
        assertThat(some.why("schluden", "schuld")).containsExactly(Reason.of("meant", "schluden", "schulden"));
    }

    @Test
    void aWordOfDangerIsNeverTakenForAnother() {
        var some = new SomeIndex()
                .listing("heftruck", "{\"name\":\"Word een werkkracht op de heftruck\"}")
                .listing("staat", "{\"name\":\"Wat staat er in je brief\"}")
                .listing("zwemmen", "{\"name\":\"Zwemmen voor je lijf\"}")
                .build();
        for (var typed : List.of("verkracht", "verkacht", "werkracht gezocht: ik ben verkracht", "mijn vriend slaat mij", "mijn vriend slaad me"))
            assertThat(some.find(Asked.words(typed)).words()).as(typed).allSatisfy(word -> assertThat(word.meant()).isEmpty());
        assertThat(some.keys("verkracht")).isEmpty();
        assertThat(some.keys("werkkraht")).as("an ordinary word is still forgiven").containsExactly("heftruck");
    }

    @Test
    void aWordThatIsEverywhereDoesNotOutweighTheOneThatSaysWhatItIsAbout() {
        var some = new SomeIndex();
        for (var one = 0; one < 12; one++) some.listing("course" + one, "{\"name\":\"Cursus en nog een cursus " + one + "\",\"about\":\"Een cursus.\"}");
        some.listing("shoes", "{\"name\":\"De kast\",\"about\":\"Hier zijn ook schoenen in alle maten voor wie ze nodig heeft.\"}").build();
        assertThat(some.keys("cursus schoenen").getFirst()).isEqualTo("shoes");
    }

    @Test
    void aLongWordIsFoundByThePartThatIsKnownAlsoWhenTheRestIsMisspelt() {
        var some = new SomeIndex()
                .same("schulden", "incasso")
                .listing("care", "{\"name\":\"Praten over mantelzorg\"}")
                .listing("debts", "{\"name\":\"Uit de schulden\"}")
                .build();
        assertThat(some.keys("mantelzorgverlof")).containsExactly("care");
        assertThat(some.keys("incasobureau")).containsExactly("debts");
    }

    @Test
    void wordsOfOtherLanguagesLeadToDutchOnesAndNotBack() {
        var some = new SomeIndex()
                .listing("debts", "{\"name\":\"Uit de schulden\"}")
                .listing("swim", "{\"name\":\"Leren zwemmen\"}")
                .build();
        for (var typed : List.of("debt help", "borçlarım", "borclarim", "pomoc z długami", "مساعدة في الديون", "борги"))
            assertThat(some.keys(typed)).as(typed).containsExactly("debts");
        assertThat(some.keys("swimming lessons")).containsExactly("swim");
        assertThat(some.keys("yüzme kursu").getFirst()).isEqualTo("swim");
    }

    @Test
    void whoeverIsInDangerFindsAWayOutFirst() {
        var some = new SomeIndex()
                .listing("buddy", "{\"name\":\"Een vriend om mee te wandelen\"}")
                .listing("safe", "{\"name\":\"Praten\",\"about\":\"Ook over geweld en hoe je veilig bent.\"}")
                .build();
        assertThat(some.keys("mijn vriend slaat mij").getFirst()).isEqualTo("safe");
    }

    @Test
    void whatMeansTheSameIsFoundAlsoWhenItIsTwoWords() {
        var some = new SomeIndex()
                .same("geld", "rood staan", "schulden")
                .listing("schuld", "{\"name\":\"Uit de schulden\"}")
                .listing("verf", "{\"name\":\"Schilderen met rood\"}")
                .build();
        assertThat(some.keys("wij rood staan")).first().isEqualTo("schuld");
        assertThat(some.why("rood staan", "schuld")).containsExactly(Reason.of("same", "rood staan", "schulden"));
        assertThat(some.keys("geld")).containsExactly("schuld");
    }

    @Test
    void termsAreFoundInBothLanguages() {
        var some = new SomeIndex()
                .term("geld", "SUBJECT", "Geld en schulden", "Money and debts")
                .listing("one", "{\"name\":\"De Wegwijzer\",\"subjects\":[\"geld\"]}")
                .listing("two", "{\"name\":\"Het Koor\"}")
                .build();
        assertThat(some.keys("debt")).containsExactly("one");
        assertThat(some.keys("schuld")).containsExactly("one");
    }

    @Test
    void whatNobodyKnowsFindsNothingAndNothingFindsAll() {
        var some = new SomeIndex().listing("one", "{\"name\":\"Taalcafé\"}").listing("two", "{\"name\":\"Koor\"}").build();
        assertThat(some.keys("xqzzyw")).isEmpty();
        assertThat(some.keys("")).hasSize(2);
        assertThat(some.keys("waar kan ik iets doen")).hasSize(2);
    }

    @Test
    void whatIsInTheNameComesBeforeWhatIsSaidInPassing() {
        var some = new SomeIndex()
                .listing("passing", "{\"name\":\"Inloop\",\"about\":\"Je kunt hier ook terecht voor koken, dansen en rekenen.\"}")
                .listing("name", "{\"name\":\"Samen koken\",\"about\":\"Je leert het hier van anderen.\"}")
                .build();
        assertThat(some.keys("koken")).containsExactly("name", "passing");
    }

    @Test
    void everyChoiceKeepsWhatFitsAndLeavesOutTheRest() {
        var some = new SomeIndex()
                .term("geld", "SUBJECT", "Geld", "Money")
                .place("near", "{\"name\":\"Bieb\",\"postcode\":\"6131 EX\",\"lat\":51.0,\"lon\":5.87}")
                .place("far", "{\"name\":\"Kerk\",\"lat\":51.3,\"lon\":5.87}")
                .listing("fits", """
                        {"kind":"COURSE","name":"Een","subjects":["geld"],"events":["ontslag"],"forWhom":["jong"],"level":"1F",
                         "languages":["tr"],"devices":["PHONE"],"licence":"OPEN","online":true,"cost":{"kind":"FREE"},
                         "places":["near"],"when":[{"days":["TU"],"from":"19:00","to":"21:00"}]}
                        """)
                .listing("not", """
                        {"kind":"ACTIVITY","name":"Ander","languages":["nl"],"cost":{"kind":"PAID","cents":500},"places":["far"],
                         "when":[{"days":["TU"],"from":"09:00","to":"11:00"},{"days":["WE"],"from":"19:00","to":"21:00"}]}
                        """)
                .build();
        var all = Asked.words("");
        for (var asked : List.of(
                new Asked("", Kind.COURSE, null, null, null, null, null, false, null, null, false, null, null, null, null),
                new Asked("", null, "geld", null, null, null, null, false, null, null, false, null, null, null, null),
                new Asked("", null, null, "ontslag", null, null, null, false, null, null, false, null, null, null, null),
                new Asked("", null, null, null, "jong", null, null, false, null, null, false, null, null, null, null),
                new Asked("", null, null, null, null, SITTARD, 5, false, null, null, false, null, null, null, null),
                new Asked("", null, null, null, null, null, null, true, null, null, false, null, null, null, null),
                new Asked("", null, null, null, null, null, null, false, Day.TU, PartOfDay.EVENING, false, null, null, null, null),
                new Asked("", null, null, null, null, null, null, false, null, null, true, null, null, null, null),
                new Asked("", null, null, null, null, null, null, false, null, null, false, "tr", null, null, null),
                new Asked("", null, null, null, null, null, null, false, null, null, false, null, Level.F1, null, null),
                new Asked("", null, null, null, null, null, null, false, null, null, false, null, null, Device.PHONE, null),
                new Asked("", null, null, null, null, null, null, false, null, null, false, null, null, null, Licence.OPEN),
                new Asked("", null, null, null, null, null, null, false, null, null, false, null, null, null, null, "6131")))
            assertThat(some.keys(asked)).as("%s", asked).containsExactly("fits");
        assertThat(some.keys(all)).hasSize(2);
    }

    @Test
    void theNearestComesFirstAndSaysHowFarItIs() {
        var some = new SomeIndex()
                .place("near", "{\"name\":\"Bieb\",\"lat\":51.0,\"lon\":5.87}")
                .place("far", "{\"name\":\"Kerk\",\"lat\":51.1,\"lon\":5.87}")
                .listing("a", "{\"name\":\"Koken\",\"places\":[\"far\"]}")
                .listing("b", "{\"name\":\"Koken\",\"places\":[\"far\",\"near\"]}")
                .build();
        var found = some.find(new Asked(
                "koken", null, null, null, null, SITTARD, null, false, null, null, false, null, null, null, null));
        assertThat(some.keys(found)).containsExactly("b", "a");
        assertThat(found.hits().getFirst().kilometres()).isLessThan(0.1);
        assertThat(found.hits().getLast().kilometres()).isBetween(11.0, 11.3);
    }

    @Test
    void whoComesToPeoplesHomesIsFoundByEverybodyWhoLivesThereWithinAnyDistance() {
        var some = new SomeIndex()
                .listing("own", "{\"name\":\"Hulp thuis\",\"area\":{\"postcodes\":[\"6131\"]}}")
                .listing("around", "{\"name\":\"Hulp thuis\",\"area\":{\"postcodes\":[\"6131\"],\"kilometres\":25}}")
                .listing("elsewhere", "{\"name\":\"Hulp thuis\",\"area\":{\"postcodes\":[\"1011\"],\"kilometres\":10}}")
                .build();
        var postcodes = new Postcodes();
        for (var typed : Map.of("6131", List.of("own", "around"), "6211", List.of("around")).entrySet()) {
            var area = postcodes.find(new Postcode(typed.getKey())).orElseThrow();
            var asked = new Asked("hulp", null, null, null, null, new Asked.Spot(area.latitude(), area.longitude()), 2, false, null, null, false, null, null, null, null);
            assertThat(some.keys(asked)).as(typed.getKey()).containsExactlyInAnyOrderElementsOf(typed.getValue());
            assertThat(some.find(asked).hits()).allSatisfy(hit -> assertThat(hit.kilometres()).isLessThan(0.1));
        }
    }

    @Test
    void whatNobodyConfirmedSinksAndIsGoneAfterNineMonths() {
        var today = LocalDate.of(2026, 11, 22);
        var some = new SomeIndex()
                .listing("old", "{\"name\":\"Koken\"}", SomeIndex.NOW.minus(Duration.ofDays(190)), "x")
                .listing("new", "{\"name\":\"Koken\"}", SomeIndex.NOW.minus(Duration.ofDays(10)), "x")
                .build();
        for (var day = 0; day < 20; day++)
            assertThat(some.keys(some.find(Asked.words("koken"), today.plusDays(day), 10))).containsExactly("new", "old");
        assertThat(some.keys(some.find(Asked.words("koken"), today.plusMonths(3), 10))).containsExactly("new");
    }

    @Test
    void whatIsOverIsNotFound() {
        var some = new SomeIndex()
                .listing("over", "{\"name\":\"Koken\",\"when\":[{\"days\":[\"MO\"],\"starts\":\"2026-09-01\",\"ends\":\"2026-10-01\"}]}")
                .listing("on", "{\"name\":\"Koken\",\"when\":[{\"days\":[\"MO\"],\"starts\":\"2026-09-01\",\"ends\":null}]}")
                .build();
        assertThat(some.keys("koken")).containsExactly("on");
    }

    @Test
    void initiativesAndPlacesAreFoundByTheirName() {
        var some = new SomeIndex()
                .initiative("wijzer", "{\"name\":\"De Geldwijzer\"}")
                .place("bieb", "{\"name\":\"Bibliotheek in Sittard\"}")
                .listing("one", "{\"name\":\"Koken\"}")
                .build();
        assertThat(some.find(Asked.words("geldwijzer")).initiatives()).hasSize(1);
        assertThat(some.find(Asked.words("bibliotheek sittard")).places()).hasSize(1);
        assertThat(some.find(Asked.words("geldwijzer")).hits()).isEmpty();
    }
}
