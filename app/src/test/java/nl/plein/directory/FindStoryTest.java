package nl.plein.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import nl.plein.ground.EndsOn;
import nl.plein.access.Keys;
import nl.plein.directory.search.SearchOfTest;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody lost a job, at night, on a small phone without JavaScript; and others who look for something. */
class FindStoryTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShippedDirectory shipped;

    @Autowired
    private Keys duty;

    @Autowired
    private Listings listings;

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
    @EndsOn("Ontslagen? Laat het eerst lezen")
    void whoLostAJobFindsHelpFromTheFirstPageOnAPhoneWithoutJavaScript() {
        var phone = phone(JavaScript.OFF);
        phone.setViewportSize(320, 640);
        phone.navigate("/");
        axe(phone);
        phone.locator("main form input[name=q]").fill("ik ben ontslagen en kan de rekeningen niet betalen");
        phone.locator("main form[role=search] button").click();
        phone.waitForURL("**/find?**");
        assertThat(phone.locator(".directory-list > li").count()).isPositive();
        assertThat(phone.locator(".directory-why").first().innerText()).startsWith("Je ziet dit omdat");
        axe(phone);
        screenshot(phone, "directory-found-phone");

        phone.locator(".directory-card h3 a").first().click();
        phone.waitForURL("**/listing/**");
        assertThat(phone.locator("main").innerText()).contains("Nagekeken op").contains("Van wie is dit?");
        axe(phone);
        screenshot(phone, "directory-listing-phone");
        assertThat(phone.context().cookies()).isEmpty();
    }

    @Test
    @EndsOn("Vind hulp of een cursus")
    void whoDoesNotKnowWhatToCallItChoosesWhatIsGoingOn() {
        var phone = phone(JavaScript.OFF);
        phone.navigate("/find");
        axe(phone);
        screenshot(phone, "directory-find-phone");
        phone.locator(".directory-events a").first().click();
        phone.waitForURL("**/find?event=**");
        assertThat(phone.locator(".directory-list > li").count()).isPositive();
        assertThat(phone.locator("details").first().getAttribute("open")).isNotNull();
    }

    @Test
    @EndsOn("Vind hulp of een cursus")
    void placeInitiativePosterAndExposureArePagesForEverybody() {
        var page = desktop();
        var listing = listings.next(null, 1000).stream().filter(one -> !one.content().places().isEmpty()).findFirst().orElseThrow();
        page.navigate("/listing/" + listing.id().value());
        screenshot(page, "directory-listing");
        axe(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Poster")).click();
        page.waitForLoadState();
        assertThat(page.locator("svg[role=img] path").getAttribute("d")).startsWith("M");
        axe(page);
        screenshot(page, "directory-poster");
        for (var address : List.of(
                "/place/" + listing.content().places().getFirst(), "/initiative/" + listing.initiative().value(), "/exposure")) {
            page.navigate(address);
            axe(page);
            screenshot(page, "directory-" + address.split("/")[1]);
        }
        assertThat(page.locator("table").innerText()).contains("Bibliotheek");
        page.navigate("/find?q=taal&postcode=6131");
        screenshot(page, "directory-found");
        axe(page);
    }

    @Test
    @EndsOn("Vind hulp of een cursus")
    void aWrongPostcodeIsToldAndNothingThatWasTypedIsLost() {
        var phone = phone(JavaScript.OFF);
        phone.navigate("/find?q=taal&postcode=12&kind=COURSE&subject=bestaat-niet");
        assertThat(phone.locator("#postcode-error").innerText()).contains("postcode");
        assertThat(phone.locator("#q").inputValue()).isEqualTo("taal");
        assertThat(phone.locator("#kind").inputValue()).isEqualTo("COURSE");
        axe(phone);
        phone.navigate("/find?q=" + "x".repeat(5000) + "&page=99999&day=XX&within=-1");
        assertThat(phone.locator("h1").innerText()).isNotEmpty();
    }

    @Test
    @EndsOn("Zwaardvechten voor beginners")
    void aChangeIsFoundAtTheNextSearchAndWhatIsClosedIsNotFoundButStillRead() {
        var some = SomeDirectory.in(application);
        var initiative = some.initiative(library, "De Brug");
        var old = some.listing(initiative, "{\"kind\":\"ACTIVITY\",\"name\":\"Zwaardvechten voor beginners\"}");
        var next = some.listing(initiative, "{\"kind\":\"ACTIVITY\",\"name\":\"Boogschieten\"}");
        var page = phone(JavaScript.OFF);
        page.navigate("/find?q=zwaardvechten");
        assertThat(page.locator(".directory-card").count()).isEqualTo(1);

        var found = listings.find(old).orElseThrow();
        var closing = new Upkeep.Closing(clock.instant(), "De leraar ging met pensioen.", next.value());
        listings.keep(new Listing(old, initiative, found.content(), found.upkeep().closed(closing)));
        page.navigate("/find?q=zwaardvechten");
        assertThat(page.locator(".directory-card").count()).isZero();
        page.navigate("/listing/" + old.value());
        assertThat(page.locator("main").innerText()).contains("De leraar ging met pensioen").contains("Ga naar Boogschieten");
        assertThat(listings.of(initiative)).hasSize(2);
    }

    @Test
    @EndsOn("Vind hulp of een cursus")
    void whatNobodyConfirmedForHalfAYearSaysSo() {
        var some = SomeDirectory.in(application);
        var listing = some.listing(some.initiative(library, "De Brug"), "{\"kind\":\"ACTIVITY\",\"name\":\"Zwaardvechten\"}");
        clock.moveTo(clock.instant().plus(Duration.ofDays(190)));
        var page = phone(JavaScript.OFF);
        page.navigate("/find?q=zwaardvechten");
        assertThat(page.locator(".directory-card").innerText()).contains("Lang niet nagekeken");
        page.navigate("/listing/" + listing.value());
        assertThat(page.locator("main").innerText()).contains("Lang niet nagekeken");
        clock.moveTo(clock.instant().plus(Duration.ofDays(90)));
        page.navigate("/find?q=zwaardvechten");
        assertThat(page.locator(".directory-card").count()).isZero();
    }

    @Test
    @EndsOn("</script><b id=broken>Taal</b>")
    void whatSomebodyWroteNeverEndsTheElementItStandsIn() {
        var some = SomeDirectory.in(application);
        var listing = some.listing(
                some.initiative(library, "De Brug"), "{\"kind\":\"COURSE\",\"name\":\"</script><b id=broken>Taal</b>\"}");
        var page = desktop();
        page.navigate("/listing/" + listing.value());
        assertThat(page.locator("#broken").count()).isZero();
        assertThat(page.locator("script[type='application/ld+json']").textContent()).contains("\"Course\"").contains("\\u003c/script>");
    }
}
