package nl.plein.needs.kind;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.SomeKinds;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class KindStoryTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";

    @Autowired
    private Kinds kinds;

    private OrganisationId organisation;

    @BeforeEach
    void thereIsHomeworkHelp() {
        organisation = somebody.anOrganisation();
        somebody.whoCoordinates(ANNEKE, organisation);
        kinds.save(SomeKinds.homework(organisation));
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Waar zoek je hulp bij?")
    void aCoordinatorAddsAKindThatPeopleCanChoose(JavaScript javaScript) {
        var page = signIn(phone(javaScript), ANNEKE);
        page.navigate("/kinds");
        axe(page);
        screenshot(page, "kinds");
        page.locator("a[href='/kinds/new']").click();

        page.locator("[name=name-nl]").fill("Fietsen maken");
        page.locator("main form[novalidate] button").click();
        assertThat(page.locator("[name=name-nl]")).hasValue("Fietsen maken");
        assertThat(page.locator("[name=name-en]")).hasAttribute("aria-invalid", "true");
        axe(page);
        screenshot(page, "kinds-wrong");

        page.locator("[name=name-en]").fill("Mending bicycles");
        page.locator("[name=about-nl]").fill("Iemand maakt samen met jou je fiets.");
        page.locator("[name=about-en]").fill("Somebody mends your bicycle with you.");
        page.locator("[name=asks][value=topics]").check();
        page.locator("[name=topics]").fill("Band = Tyre\nKetting = Chain");
        page.locator("main form[novalidate] button").click();
        assertThat(page).hasURL(address("/kinds"));

        page.navigate("/ask");
        assertThat(page.locator("main")).containsText("Fietsen maken");
    }

    @Test
    @EndsOn("Soorten hulp")
    void aKindThatIsClosedCanNoLongerBeChosenAndKeepsItsTopics() {
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/kinds/homework");
        axe(page);
        screenshot(page, "kinds-change");
        page.locator("[name=open][value=no]").check();
        page.locator("main form[novalidate] button").click();

        assertThat(kinds.open()).isEmpty();
        var before = SomeKinds.homework(organisation);
        assertThat(kinds.find("homework").orElseThrow())
                .isEqualTo(new Kind(
                        before.key(),
                        organisation,
                        before.name(),
                        before.about(),
                        before.icon(),
                        before.asks(),
                        before.topicsQuestion(),
                        before.topics(),
                        false));
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void kindsOfOthersAreShownAndCannotBeChanged() {
        somebody.whoCoordinates("els@elders.example");
        var page = signIn(desktop(), "els@elders.example");
        page.navigate("/kinds");
        assertThat(page.locator(".plein-card")).containsText("Hulp bij huiswerk");
        assertThat(page.locator(".plein-card a")).hasCount(0);
        expecting(404, () -> page.navigate("/kinds/homework"));
    }
}
