package nl.plein.directory.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import nl.plein.ground.EndsOn;
import nl.plein.access.Keys;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.search.Asked;
import nl.plein.directory.search.SearchOfTest;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody of the municipality, or of the street, wants to know what is there and what is not. */
class OverviewStoryTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShippedDirectory shipped;

    @Autowired
    private Keys duty;

    @Autowired
    private LatestNumbers latestNumbers;

    @Autowired
    private NameAll nameAll;

    private OrganisationId library;

    @BeforeEach
    void aTownFullOfOffers() {
        library = somebody.anOrganisation();
        duty.onDuty(() -> {
            shipped.bringTerms();
            shipped.bringOffers(_ -> library);
        });
        SearchOfTest.startAgain(application);
    }

    @Test
    @EndsOn("Wat is er waar?")
    void everybodySeesWhatIsWhereAndWhatIsNotOnAPhoneWithoutJavaScript() {
        var phone = phone(JavaScript.OFF);
        phone.setViewportSize(360, 740);
        phone.navigate("/find");
        phone.locator("a[href='/overview']").click();
        phone.waitForURL("**/overview");
        axe(phone);
        screenshot(phone, "overview-phone");
        assertThat(phone.locator("svg[role=img] circle").count()).isEqualTo(phone.locator("tbody tr").count() - 2);
        assertThat(phone.locator("main").innerText()).contains("6131 Sittard", "Zonder vaste plek", "Waar we niets vonden");
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);

        phone.locator("#subject").selectOption("rekenen");
        phone.locator("main form button").click();
        phone.waitForURL("**subject=rekenen**");
        assertThat(phone.locator("thead th").count()).isEqualTo(1);
        screenshot(phone, "overview-phone-subject");
        var number = phone.locator("tbody tr", new Page.LocatorOptions().setHasText("6131 Sittard")).locator("td a");
        var counted = Integer.parseInt(number.innerText());
        number.click();
        phone.waitForURL("**/find?district=6131&subject=rekenen");
        assertThat(phone.locator(".directory-card").count()).isEqualTo(counted);
        assertThat(phone.context().cookies()).isEmpty();

        var desk = desktop();
        desk.setViewportSize(1280, 900);
        desk.navigate("/overview?rows=FOR_WHOM&where=6131");
        axe(desk);
        screenshot(desk, "overview-people");
        desk.navigate("/overview");
        screenshot(desk, "overview");
    }

    @Test
    void eachNumberIsAsManyAsTheSearchItLeadsToFinds() {
        var numbers = latestNumbers.now();
        var names = nameAll.of(numbers, Locale.of("nl"));
        for (var where : names.where())
            for (var subject : names.subjects()) {
                check(numbers, where.key(), subject.key(), null);
                check(numbers, where.key(), subject.key(), "ouderen");
            }
        names.forWhom().forEach(people -> check(numbers, null, null, people.key()));
    }

    private void check(Numbers numbers, @Nullable String where, @Nullable String subject, @Nullable String people) {
        var online = Where.ONLINE.equals(where);
        var asked = new Asked(
                "", null, subject, null, people, null, null, online, null, null, false, null, null, null, null, online ? null : where);
        assertThat(SearchOfTest.total(application, asked))
                .as("%s %s %s", where, subject, people)
                .isEqualTo(numbers.listings(where, subject, people));
    }

    @Test
    void whatComesOrEndsIsCountedAtOnceAndTheFileSaysTheSame() {
        var some = SomeDirectory.in(application);
        var before = latestNumbers.now().listings("6199", "geld", null);
        var place = some.place(library, "{\"name\":\"De Kelder\",\"postcode\":\"6199 AA\"}");
        var listing = "\"kind\":\"COURSE\",\"subjects\":[\"geld\"],\"places\":[\"%s\"]".formatted(place.value());
        var initiative = some.initiative(library, "De Brug");
        some.listing(initiative, "{\"name\":\"Sparen\"," + listing + "}");
        some.listing(initiative, "{\"name\":\"Voorbij\",\"when\":[{\"days\":[],\"starts\":\"2020-01-01\",\"ends\":\"2020-02-01\"}]," + listing + "}");
        assertThat(before).isZero();
        assertThat(latestNumbers.now().listings("6199", "geld", null)).isEqualTo(1);
        var csv = desktop().request().get(address("/overview.csv")).text();
        assertThat(csv.lines().filter(line -> line.startsWith("6199,") && line.contains(",geld,") && line.contains("everybody-together")))
                .singleElement()
                .asString()
                .endsWith(",1,1");
    }
}
