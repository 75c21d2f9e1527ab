package nl.plein.journeys.programme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.needs.Kinds;
import nl.plein.needs.SomeKinds;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ProgrammeStoryTest extends Story {

    private static final Pattern A_SHIPPED_ONE = Pattern.compile(
            "Maatje voor twee weken|Een vast belletje|Bankieren en oude vrienden|Samen huiswerk maken|Nederlands oefenen in tien weken|Samen verder");

    private static final String ANNEKE = "anneke@buurtbond.example";

    @Autowired
    private Programmes programmes;

    @Autowired
    private OwnProgrammes own;

    @Autowired
    private ShippedProgrammes shipped;

    @Autowired
    private Kinds kinds;

    @Autowired
    private ApplicationContext application;

    private OrganisationId here;
    private OrganisationId there;

    @BeforeEach
    void aPartnerSharesWhatCameWithPlein() {
        here = somebody.anOrganisation();
        there = somebody.anOrganisation();
        somebody.whoCoordinates(ANNEKE, here);
        kinds.save(SomeKinds.homework(here));
        shipped.bring(_ -> there);
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Maatje in één week")
    void aCoordinatorCopiesAProgrammeAndOffersItInHerOwnWords(JavaScript javaScript) {
        var page = signIn(phone(javaScript), ANNEKE);
        page.navigate("/programmes");
        axe(page);
        screenshot(page, "programmes");
        page.locator("main a", new Page.LocatorOptions().setHasText("Maatje voor twee weken")).click();
        assertThat(page.locator(".programme-moment")).hasCount(4);
        assertThat(page.locator("a[href$='/draft']")).hasCount(0);
        page.locator("details summary").first().click();
        axe(page);
        screenshot(page, "programme-shared");

        page.locator("form[action$='/copy'] button").click();
        page.waitForURL("**/draft");
        page.locator("[name=name-nl]").fill("Maatje in één week");
        press(page, "moment-remove:goodbye");
        assertThat(page.locator("[name=name-nl]")).hasValue("Maatje in één week");
        press(page, "moment-up:good-at");
        assertThat(page.locator("[name=moment-good-at-day]")).hasValue("4");
        press(page, "moment-add");
        assertThat(page.locator("[name=moment-m4-day]")).hasValue("14");
        save(page);
        assertThat(page.locator("[name=moment-m4-title-nl]")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[name=challenge-for-somebody-at]")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[name=name-nl]")).hasValue("Maatje in één week");
        axe(page);
        screenshot(page, "programme-wrong");

        press(page, "moment-remove:m4");
        press(page, "challenge-remove:for-somebody");
        save(page);
        page.waitForURL("**/check");
        assertThat(page.locator("h1")).containsText("Maatje in één week");
        assertThat(page.locator(".programme-moment")).hasCount(3);
        assertThat(count("programme_version where made_by is not null and offered_at is null")).isEqualTo(1);
        axe(page);
        screenshot(page, "programme-check");
        page.locator("form[action$='/offer'] button").click();
        page.waitForURL(url -> !url.endsWith("/check"));
        assertThat(page.locator("main")).containsText("Versie 1");

        page.locator("[name=kinds][value=homework]").check();
        page.locator("form[action$='/kinds'] button").click();
        page.waitForLoadState();
        assertThat(programmes.forKind(here, "homework")).hasValueSatisfying(begun -> {
            assertThat(begun.content().name().nl()).isEqualTo("Maatje in één week");
            assertThat(begun.content().moments()).extracting(Content.Moment::key).containsExactly("meet", "good-at", "beauty");
        });
    }

    @Test
    @EndsOn("Leren")
    void aNewVersionIsForWhoBeginsAndTheOthersKeepTheirs() {
        var first = SomeProgrammes.in(application).offered(here, "homework", SomeProgrammes.onDays("Leren", 0, 7));
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/programmes/" + first.programme().value() + "/draft");
        axe(page);
        page.locator("#moment-m2 summary").click();
        screenshot(page, "programme-draft");
        page.locator("[name=moment-m2-day]").fill("5");
        save(page);
        page.waitForURL("**/check");
        assertThat(page.locator("main")).containsText("Wie al bezig is, houdt de versie waarmee die begon.");
        assertThat(programmes.forKind(here, "homework")).contains(first);

        page.locator("form[action$='/offer'] button").click();
        page.waitForURL(url -> !url.endsWith("/check"));
        assertThat(page.locator("main")).containsText("Versie 2");
        screenshot(page, "programme-own");
        assertThat(programmes.forKind(here, "homework").orElseThrow().content().moments().getLast().day()).isEqualTo(5);
        assertThat(programmes.find(first.programme(), 1)).contains(first);
    }

    @Test
    @EndsOn("Nieuwe versie van: Samen koken")
    void aProgrammeBeginsWithAnEmptyPage() {
        var page = signIn(phone(JavaScript.OFF), ANNEKE);
        page.navigate("/programmes");
        page.locator("a[href='/programmes/new']").click();
        save(page);
        assertThat(page.locator("[role=alert] li")).hasCount(6);
        axe(page);
        page.locator("[name=name-nl]").fill("Samen koken");
        page.locator("[name=about-nl]").fill("Elke week samen koken.");
        page.locator("[name=for-nl]").fill("Wie graag kookt.");
        page.locator("[name=closing-nl]").fill("Een feestmaal.");
        page.locator("[name=moment-m1-title-nl]").fill("Soep");
        page.locator("[name=moment-m1-purpose-nl]").fill("Samen soep maken.");
        page.locator("[name=every]").fill("7");
        save(page);
        page.waitForURL("**/check");
        assertThat(page.locator("main")).containsText("Elke week, zolang jullie willen");
        assertThat(count("programme where organisation = '" + here.value() + "' and copied_from is null")).isEqualTo(1);
    }

    @Test
    @EndsOn("Programma’s")
    void whatIsThrownAwayIsGoneAndWhatWasOfferedStays() {
        var offered = SomeProgrammes.in(application).offered(here, "homework", SomeProgrammes.onDays("Leren", 0, 7));
        var page = signIn(desktop(), ANNEKE);
        own.keepDraft(offered.programme(), SomeProgrammes.onDays("Anders", 0, 5), null);
        page.navigate("/programmes/" + offered.programme().value() + "/check");
        page.locator("form[action$='/drop'] button").click();
        page.waitForLoadState();
        assertThat(programmes.newest(offered.programme())).contains(offered);
        assertThat(count("programme_version where offered_at is null")).isZero();

        var begun = ProgrammeId.create();
        own.add(begun, here, SomeProgrammes.onDays("Half", 0, 5), null, null);
        page.navigate("/programmes/" + begun.value() + "/check");
        page.locator("form[action$='/drop'] button").click();
        page.waitForURL("**/programmes");
        assertThat(count("programme where id = '" + begun.value() + "'")).isZero();
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void aProgrammeIsSharedAndClosedByItsOwnOrganisation() {
        var ours = SomeProgrammes.in(application).offered(here, "homework", SomeProgrammes.onDays("Leren", 0, 7));
        somebody.whoCoordinates("els@elders.example", there);
        var anneke = signIn(desktop(), ANNEKE);
        var els = signIn(desktop(), "els@elders.example");
        var address = "/programmes/" + ours.programme().value();
        expecting(404, () -> els.navigate(address));

        anneke.navigate(address);
        anneke.locator("form[action$='/share'] button").click();
        assertThat(anneke.locator("main")).containsText("Stop met delen");
        assertThat(els.navigate(address).status()).isEqualTo(200);
        els.navigate("/programmes");
        assertThat(els.locator("main")).containsText("Leren");

        anneke.locator("form[action$='/close'] button").click();
        assertThat(anneke.locator("main")).containsText("Weer openen");
        expecting(404, () -> els.navigate(address));
        assertThat(programmes.find(ours.programme(), 1)).as("who began goes on").contains(ours);
    }

    @Test
    void programmesOfOthersAreNotChangedAndTheirDraftsAreNotSeen() {
        var theirs = owner.jdbc().sql("select id from journeys.programme order by id limit 1").query(UUID.class).single();
        own.keepDraft(new ProgrammeId(theirs), SomeProgrammes.onDays("Geheim", 0, 5), null);
        var page = signIn(desktop(), ANNEKE);
        for (var path : List.of("/draft", "/check"))
            expecting(404, () -> page.navigate("/programmes/" + theirs + path));
        page.navigate("/programmes/" + theirs);
        lands(page, A_SHIPPED_ONE);
        assertThat(page.content()).doesNotContain("Geheim");
        var token = page.locator("input[name=_csrf]").first().inputValue();
        for (var path : List.of("/draft", "/offer", "/drop", "/share", "/close", "/kinds"))
            assertThat(page.request().post(address("/programmes/" + theirs + path), RequestOptions.create()
                            .setMaxRedirects(0).setForm(FormData.create().set("_csrf", token))).status())
                    .as(path)
                    .isEqualTo(404);
    }

    @Test
    void sendingACopyTwiceMakesOne() {
        var theirs = owner.jdbc().sql("select id from journeys.programme order by id limit 1").query(UUID.class).single();
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/programmes/" + theirs);
        lands(page, A_SHIPPED_ONE);
        var form = FormData.create()
                .set("_csrf", page.locator("input[name=_csrf]").first().inputValue())
                .set("copy", page.locator("input[name=copy]").inputValue());
        for (var i = 0; i < 2; i++)
            assertThat(page.request().post(address("/programmes/" + theirs + "/copy"), RequestOptions.create().setForm(form)).status())
                    .isEqualTo(200);
        assertThat(count("programme where copied_from = '" + theirs + "' and copied_version = 1")).isEqualTo(1);
    }

    private static void press(Page page, String button) {
        page.locator("button[value='" + button + "']").click();
        page.waitForLoadState();
    }

    private static void save(Page page) {
        page.locator("main form .utrecht-button--primary-action[value=save]").click();
        page.waitForLoadState();
    }

    private int count(String what) {
        return owner.count("journeys." + what);
    }
}
