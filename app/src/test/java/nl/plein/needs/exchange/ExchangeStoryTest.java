package nl.plein.needs.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import nl.plein.ground.EndsOn;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.Kinds;
import nl.plein.needs.SomeKinds;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ExchangeStoryTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final String HEADER = "Soort hulp;Voornaam;Leeftijd;Waar;Postcode;Afstand;E-mailadres;"
            + "Voornaam ouder;E-mail ouder;Wacht sinds;Kleur\r\n";
    private static final String RIET = "Gezelschap;Riët;78;Thuis;6131;5;riet@voorbeeld.example;;;01-02-2026;rood\r\n";
    private static final String SEM = "Gezelschap;Sem;14;Thuis;6131;5;;Els;els@voorbeeld.example;;\r\n";
    private static final String WRONG = "Toveren;=1+1;78;Thuis;6131;5;x@voorbeeld.example;;;;\r\n";

    @Autowired
    private Kinds kinds;

    @Autowired
    private Entries entries;

    private OrganisationId organisation;
    private Viewer viewer;

    @BeforeEach
    void thereIsCompany() {
        organisation = somebody.anOrganisation();
        var anneke = somebody.whoCoordinates(ANNEKE, organisation);
        viewer = new Viewer(anneke, Map.of(organisation, Set.of(Role.COORDINATOR)));
        kinds.save(SomeKinds.company(organisation));
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("De lijst is klaar")
    void goodRowsComeInAndBadOnesComeBackWithTheirReason(JavaScript javaScript) throws IOException {
        var page = signIn(phone(javaScript), ANNEKE);
        page.navigate("/exchange");
        axe(page);
        screenshot(page, "exchange");
        upload(page, "list.csv", (HEADER + RIET + SEM + WRONG).getBytes(Charset.forName("windows-1252")));
        assertThat(page.locator("main")).containsText("Riët");
        assertThat(page.locator("main")).containsText("Kleur");
        axe(page);
        screenshot(page, "exchange-preview");
        assertThat(entries.visibleTo(viewer)).isEmpty();

        takeIn(page);
        axe(page);
        screenshot(page, "exchange-done");
        assertThat(entries.visibleTo(viewer))
                .extracting(Entry::state)
                .containsExactly(Entry.State.OPEN, Entry.State.WAITING_FOR_GUARDIAN);
        assertThat(mailbox.lettersTo("riet@voorbeeld.example")).isEmpty();
        assertThat(mailbox.lettersTo("els@voorbeeld.example")).hasSize(1);

        var bad = page.waitForDownload(() -> page.locator("a[href$='bad.csv']").click());
        assertThat(Files.readString(bad.path(), UTF_8))
                .startsWith("\uFEFFSoort hulp;")
                .contains(";Reden\r\n")
                .contains("Toveren;'=1+1;")
                .contains("Soort hulp: ")
                .doesNotContain("Riët");
    }

    @Test
    @EndsOn("De lijst is klaar")
    void theSameFileTwiceAddsNothingTwice() {
        var page = signIn(desktop(), ANNEKE);
        for (var time = 1; time <= 2; time++) {
            page.navigate("/exchange");
            upload(page, "list.csv", (HEADER + RIET + RIET + SEM).getBytes(UTF_8));
            if (time == 1) takeIn(page);
        }
        assertThat(page.locator("main form")).hasCount(0);
        assertThat(entries.visibleTo(viewer)).hasSize(2);
    }

    @Test
    @EndsOn("De lijst is klaar")
    void aSecondYesTakesInNothingMore() {
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/exchange");
        upload(page, "list.csv", (HEADER + RIET).getBytes(UTF_8));
        var second = page.context().newPage();
        second.navigate(page.url());
        takeIn(page);
        takeIn(second);
        assertThat(entries.visibleTo(viewer)).hasSize(1);
    }

    @Test
    @EndsOn("De lijst is klaar")
    void whatGoesOutIsThereAlreadyWhenItComesBack() throws IOException {
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/exchange");
        upload(page, "list.csv", (HEADER + RIET + SEM).getBytes(UTF_8));
        takeIn(page);

        page.navigate("/exchange");
        var export = page.waitForDownload(() -> page.locator("main a[href$='/need.csv']").click());
        var file = Files.readAllBytes(export.path());
        assertThat(new String(file, UTF_8)).contains("Riët").contains("2026-02-01");
        upload(page, "again.csv", file);
        assertThat(page.locator("main form")).hasCount(0);
        assertThat(entries.visibleTo(viewer)).hasSize(2);
    }

    @Test
    @EndsOn("Lijsten in en uit")
    void aFileThatIsNoListIsAnsweredClearly() {
        var page = signIn(phone(), ANNEKE);
        page.navigate("/exchange");
        for (var file : new byte[][] {
            {(byte) 0x89, 'P', 'N', 'G', 0, 0}, {'P', 'K', 3, 4}, {}, HEADER.getBytes(UTF_8), "a;b\n1;2\n".getBytes(UTF_8)
        }) {
            upload(page, "photo.png", file);
            assertThat(page).hasURL(address("/exchange"));
            assertThat(page.locator("[name=file]")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("[value=NEED]")).isChecked();
        }
        upload(page, "list.exe", (HEADER + RIET).getBytes(UTF_8));
        assertThat(page.locator("main")).containsText("eindigen op .csv");
        upload(page, "list.csv", "a;b\n1;2\n".getBytes(UTF_8));
        assertThat(page.locator("main")).containsText("Voornaam");
        axe(page);
        screenshot(page, "exchange-wrong");
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void anUploadIsOnlyThereForWhoUploadedItAndForADay() {
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/exchange");
        upload(page, "list.csv", (HEADER + RIET).getBytes(UTF_8));
        var preview = page.url();
        somebody.whoCoordinates("els@elders.example", organisation);
        expecting(404, () -> signIn(desktop(), "els@elders.example").navigate(preview));
        assertThat(page.navigate(preview).status()).isEqualTo(200);

        clock.advance(Duration.ofDays(1));
        jobs.run("needs-remove-old-uploads");
        expecting(404, () -> signIn(desktop(), ANNEKE).navigate(preview));
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("[value=NEED]").check();
        page.locator("[name=file]").setInputFiles(new FilePayload(name, "text/csv", content));
        page.locator("main form button").click();
    }

    private static void takeIn(Page page) {
        page.locator("main form button").click();
    }
}
