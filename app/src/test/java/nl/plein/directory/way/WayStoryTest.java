package nl.plein.directory.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.access.Keys;
import nl.plein.directory.search.SearchOfTest;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody lost a job, is alone at night with a small phone, and does not know what to look for. */
class WayStoryTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShippedDirectory shipped;

    private static final String SOMEBODY = "iemand@example.org";

    @Autowired
    private Keys duty;

    @Autowired
    private KeepWay keepWay;

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
    @EndsOn("Langskomen bij Bibliotheekpunt Stein")
    void fromTheFirstPageToSomeStepsWithoutTypingMoreThanAPostcode() {
        var phone = phone(JavaScript.OFF);
        phone.navigate("/");
        phone.click("a[href='/way']");
        axe(phone);
        screenshot(phone, "way-begin");
        phone.click("main .utrecht-button--primary-action");
        axe(phone);
        screenshot(phone, "way-event");
        phone.click("text=Ik ben mijn baan kwijt");
        phone.check("[value=LEARN]");
        phone.check("[value=MEET]");
        axe(phone);
        screenshot(phone, "way-help");
        phone.click("button:has-text('Verder')");
        screenshot(phone, "way-subject");
        phone.click("text=Werk zoeken");
        phone.click("text=Liever luisteren en zien");
        phone.click("text=Alleen een telefoon");
        phone.click("text=In de avond");
        phone.click(".plein-back");
        assertThat(phone.locator("main [aria-current=true]").textContent()).as("back, and still chosen").contains("In de avond");
        phone.click("text=In de avond");
        phone.click("text=Maakt niet uit");
        phone.fill("[name=postcode]", "99");
        phone.click("button:has-text('Laat mijn stappen zien')");
        assertThat(phone.locator("#postcode-error").textContent()).contains("postcode");
        axe(phone);
        phone.fill("[name=postcode]", "6131 EX");
        phone.click("button:has-text('Laat mijn stappen zien')");
        assertThat(phone.locator(".way-steps > li").count()).isBetween(2, 5);
        assertThat(phone.locator(".way-kind").first().textContent()).contains("Een gesprek");
        axe(phone);
        screenshot(phone, "way-steps");
        assertThat(phone.locator(".way-why").nth(1).textContent()).contains("Ik ben mijn baan kwijt");
        phone.navigate("/way/steps?help=TALK");
        assertThat(phone.locator(".way-steps > li").count()).as("whoever only wants to talk").isEqualTo(1);
        phone.click("text=Of spreek een tijd af");
        assertThat(phone.url()).contains("/come-by/");
        assertThat(phone.context().cookies()).isEmpty();
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void keptOnlyBehindALinkToldWhenChosenOnceAndGoneAtOnce() {
        var phone = phone(JavaScript.OFF);
        phone.navigate("/way/steps?event=baan-kwijt&subject=werk&postcode=6131");
        assertThat(owner.count("directory.way")).as("nothing is kept by looking").isZero();
        var first = phone.locator(".way-body h2").nth(1).textContent();
        phone.click("button:has-text('Bewaar mijn stappen')");
        phone.waitForURL("**/way/mine/**");
        var mine = phone.url();
        var steps = phone.locator(".way-steps > li").count();
        axe(phone);
        screenshot(phone, "way-mine");

        phone.locator(".way-steps > li").nth(1).locator("form[action$='/away'] button").click();
        assertThat(phone.locator(".way-body h2").nth(1).textContent()).as("another one in its place").isNotEqualTo(first);
        assertThat(phone.locator(".way-steps > li").count()).isEqualTo(steps);
        phone.locator(".way-steps form[action$='/done'] button").first().click();
        assertThat(phone.locator(".way-done").count()).isEqualTo(1);

        phone.click("text=Kies wanneer");
        phone.check("[name=when][value=WEEK]");
        phone.click("button:has-text('Stuur mij dan een bericht')");
        assertThat(phone.locator(".utrecht-alert--error").textContent()).contains("Vul een e-mailadres in");
        axe(phone);
        screenshot(phone, "way-mine-wrong");
        phone.fill("[name=email]", SOMEBODY);
        phone.click("button:has-text('Stuur mij dan een bericht')");
        assertThat(phone.locator("#next").textContent()).contains("krijg je een bericht van ons");

        tell(Duration.ofDays(6));
        assertThat(mailbox.lettersTo(SOMEBODY)).as("not before the moment that was chosen").isEmpty();
        tell(Duration.ofDays(2));
        tell(Duration.ofHours(1));
        assertThat(mailbox.lettersTo(SOMEBODY)).as("once").hasSize(1);
        assertThat(mailbox.lastLetterTo(SOMEBODY).text()).as("a phone is shared").doesNotContain("baan", "cursus");
        phone.navigate(mailbox.lastLetterTo(SOMEBODY).link());
        assertThat(phone.locator(".way-now").count()).isEqualTo(1);
        screenshot(phone, "way-mine-told");
        phone.click("text=Niet nu");
        tell(Duration.ofDays(60));
        assertThat(mailbox.lettersTo(SOMEBODY)).as("nothing that nobody chose").hasSize(1);

        phone.navigate(mine);
        choose(phone, "TOMORROW");
        tell(Duration.ofDays(2));
        assertThat(mailbox.lettersTo(SOMEBODY)).as("the step after it").hasSize(2);
        phone.navigate(mine);
        assertThat(phone.locator(".way-now").count()).isEqualTo(1);
        choose(phone, "MONTH");
        phone.navigate(mailbox.lastLetterTo(SOMEBODY).link() + "/stop");
        axe(phone);
        assertThat(offerings()).as("looking at the page changes nothing").isEqualTo(1);
        phone.click("button:has-text('Stop met berichten')");
        tell(Duration.ofDays(40));
        assertThat(mailbox.lettersTo(SOMEBODY).size() + offerings()).as("what waited is thrown away, and nothing comes after it").isZero();

        phone.navigate(mine);
        phone.click("summary:has-text('Alles weghalen')");
        phone.click("button:has-text('Haal alles weg')");
        assertThat(phone.locator("h1").textContent()).isEqualTo("Alles is weg");
        assertThat(owner.count("directory.way") + owner.count("directory.way_step") + owner.count("access.personal_link")).isZero();
        expecting(404, () -> phone.navigate(mine));
        assertThat(phone.context().cookies()).isEmpty();
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void aGuideSitsBesideSomebodyAndLaterSeesItOnlyWhenAsked() {
        somebody.whoCoordinates(Neighbours.COORDINATOR, library);
        somebody.whoCoordinates("els@example.org", library);
        var desk = signIn(desktop(), Neighbours.COORDINATOR);
        desk.navigate("/way/steps?event=baan-kwijt&subject=werk&help=LEARN");
        desk.click("button:has-text('Begin samen met deze stappen')");
        desk.waitForURL("**/ways/*");
        var one = desk.url();
        desk.fill("[name=q]", "wandelen");
        desk.click("#add .plein-search button");
        axe(desk);
        var added = desk.locator(".way-offers a").first().textContent();
        desk.locator(".way-offers form button").first().click();
        desk.locator(".way-steps > li:last-child form[action$='/earlier'] button").click();
        assertThat(desk.locator(".way-body h2").nth(1).textContent().strip()).isEqualTo(added);
        desk.locator("#advice-2").fill("Vraag naar Wim.");
        desk.locator(".way-advise button").nth(1).click();
        assertThat(desk.locator(".way-advice").textContent()).contains("Vraag naar Wim.");
        screenshot(desk, "way-desk");
        axe(desk);
        var colleague = signIn(desktop(), "els@example.org");
        expecting(404, () -> colleague.navigate(one)); // not of a colleague

        desk.click("button:has-text('Geef de stappen mee')");
        desk.waitForURL("**/way/mine/**");
        var mine = desk.url();
        assertThat(desk.locator("main").textContent()).contains("Vraag naar Wim.", added, "samen met je begeleider");
        expecting(404, () -> desk.navigate(one)); // handed over
        desk.navigate("/ways");
        assertThat(desk.locator("main").textContent()).contains("Nu niemand.");
        axe(desk);

        var phone = phone(JavaScript.OFF);
        phone.navigate(mine);
        phone.click("text=Vraag of er iemand meekijkt");
        phone.check("[name=weeks][value='2']");
        phone.click("button:has-text('Vraag het')");
        assertThat(phone.locator("#follow").textContent()).contains("mag je stappen zien tot en met", "Anneke");
        assertThat(desk.navigate(one).status()).isEqualTo(200);
        assertThat(desk.locator("main").textContent()).contains("Je mag meekijken");
        clock.advance(Duration.ofDays(15));
        signIn(desk, Neighbours.COORDINATOR);
        expecting(404, () -> desk.navigate(one)); // the time is over
        phone.navigate(mine);
        phone.click("text=Vraag of er iemand meekijkt");
        phone.check("[name=weeks][value='13']");
        phone.click("button:has-text('Vraag het')");
        assertThat(desk.navigate(one).status()).isEqualTo(200);
        phone.navigate(mine);
        assertThat(phone.locator("#follow li").count()).as("each day on which somebody looked").isEqualTo(2);
        phone.click("button:has-text('Niemand mag meer meekijken')");
        expecting(404, () -> desk.navigate(one)); // taken back
        phone.click("summary:has-text('nieuw adres')");
        phone.click("button:has-text('Maak een nieuw adres')");
        assertThat(phone.locator("h1").textContent()).isEqualTo("Mijn stappen");
        expecting(404, () -> desk.navigate(mine)); // the old address
    }

    @Test
    void whoKeepsTwiceKeepsOnceAndAfterAYearItIsGone() {
        var secret = UUID.randomUUID();
        var answers = Answers.of("event=alleen");
        keepWay.alone(secret, answers, Locale.of("nl"));
        keepWay.alone(secret, answers, Locale.of("nl"));
        assertThat(owner.count("directory.way")).isEqualTo(1);
        clock.advance(Duration.ofDays(364));
        jobs.run("access-remove-expired");
        assertThat(owner.count("directory.way")).isEqualTo(1);
        clock.advance(Duration.ofDays(3));
        jobs.run("access-remove-expired");
        assertThat(owner.count("directory.way")).isZero();
    }

    private int offerings() {
        return owner.jdbc().sql("select count(*) from directory.way where offer_at is not null").query(Integer.class).single();
    }

    private void tell(Duration later) {
        clock.advance(later);
        jobs.run("directory-tell-next-steps");
    }

    private static void choose(Page phone, String when) {
        phone.click("text=Kies wanneer");
        phone.check("[name=when][value=" + when + "]");
        phone.click("button:has-text('Stuur mij dan een bericht')");
        phone.waitForLoadState();
    }
}
