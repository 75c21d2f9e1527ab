package nl.plein.access.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.needs.SomeKinds;
import nl.plein.needs.Kinds;
import nl.plein.people.Memberships;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Somebody with a name that nobody else has comes in through every door there is, and is removed. Then all columns of all
 * tables are searched, as the catalogue knows them, and all that was logged.
 */
@ExtendWith(OutputCaptureExtension.class)
class RemovedPersonTest extends Story {

    private static final String NAME = "Zwaantjeix";
    private static final String MAIL = "zwaantjeix@zeldzaam.example";
    private static final String KEES = "kees@voorbeeld.example";
    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final String HEADER = "Soort hulp;Voornaam;Leeftijd;Waar;Postcode;Afstand;E-mailadres\r\n";

    @Autowired
    private Kinds kinds;

    @Autowired
    private Memberships memberships;

    @Test
    @EndsOn("Het is gewist")
    void whoIsRemovedIsNowhereAnyMore(CapturedOutput output) {
        var organisation = somebody.anOrganisation();
        kinds.save(SomeKinds.company(organisation));
        var anneke = somebody.whoCoordinates(ANNEKE, organisation);
        memberships.add(anneke, organisation, Role.ADMINISTRATOR);
        var coordinator = signIn(desktop(), ANNEKE);
        areLinked(coordinator);
        var herself = phone(JavaScript.OFF);
        worksHere(coordinator, organisation.value().toString(), herself);
        leavesThingsHalfDone(coordinator, herself);

        assertThat(tablesWithName())
                .as("where she is before, so that this test can fail")
                .contains("people.person", "post.letter", "needs.upload_row", "needs.draft", "matching.answer");

        herself.navigate("/account/data/remove");
        herself.locator("[value=everywhere]").check();
        herself.locator("main form button").click();
        herself.waitForLoadState();
        assertThat(herself.locator("h1").innerText()).isEqualTo("Het is gewist");

        await("what other modules do when they hear of it").untilAsserted(() -> assertThat(tablesWithName()).isEmpty());
        jobs.run();
        assertThat(tablesWithName()).isEmpty();
        assertThat(output.getAll()).doesNotContainIgnoringCase(NAME);
    }

    /** Comes in from a list, is proposed to Kees, and both say yes: the letter to Kees says who she is. */
    private void areLinked(Page coordinator) {
        bringIn(coordinator, "NEED", row(NAME, "78", MAIL));
        bringIn(coordinator, "OFFER", row("Kees", "34", KEES));
        coordinator.navigate("/board");
        coordinator.locator("text=Maak voorstellen").click();
        coordinator.waitForLoadState();
        jobs.run("matching-resume-runs");
        coordinator.reload();
        coordinator.locator("text=Neem alle").click();
        coordinator.locator("form[action$='/accept'] button").click();
        coordinator.waitForLoadState();
        clock.advance(Duration.ofHours(1));
        jobs.run("matching-resume-runs");
        for (var address : List.of(MAIL, KEES)) {
            var page = phone();
            page.navigate(mailbox.lastLetterTo(address).link());
            page.locator("button[value=yes]").click();
            page.waitForLoadState();
        }
        owner.jdbc().sql("update matching.answer set words = :words where side = 'OFFER'")
                .param("words", NAME + " is aardig")
                .update();
    }

    private void worksHere(Page coordinator, String organisation, Page herself) {
        coordinator.navigate("/colleagues/" + organisation + "/new");
        coordinator.locator("[name=name]").fill(NAME);
        coordinator.locator("[name=email]").fill(MAIL);
        coordinator.locator("[value=COORDINATOR]").check();
        coordinator.locator("main form button").click();
        coordinator.waitForLoadState();
        signIn(herself, MAIL).waitForLoadState();
    }

    /** A file that waits, a form that is being changed, a letter with a new link. */
    private void leavesThingsHalfDone(Page coordinator, Page herself) {
        coordinator.navigate("/exchange");
        choose(coordinator, "OFFER", row(NAME, "78", MAIL));

        var visitor = phone(JavaScript.OFF);
        visitor.navigate("/my");
        visitor.locator("[name=email]").fill(MAIL);
        visitor.locator("main form button").click();
        mailbox.nextLetterTo(MAIL, mailbox.lettersTo(MAIL).size() - 1);
        visitor.navigate(linkToFollow());
        visitor.waitForLoadState();
        visitor.locator("main a[href^='/my/']").first().click();
        visitor.waitForLoadState();
        visitor.locator("form[action$='/change'] button").click();
        visitor.waitForLoadState();
    }

    private String linkToFollow() {
        return await("the letter with a new link").until(
                () -> mailbox.lettersTo(MAIL).stream()
                        .map(letter -> letter.link())
                        .filter(link -> link != null && link.startsWith("/my/all/"))
                        .findFirst()
                        .orElse(""),
                link -> !link.isEmpty());
    }

    private static String row(String name, String age, String mail) {
        return HEADER + "Gezelschap;" + name + ";" + age + ";Thuis;6131;10;" + mail + "\r\n";
    }

    private static void bringIn(Page page, String side, String list) {
        page.navigate("/exchange");
        choose(page, side, list);
        page.locator("main form button").click();
        page.waitForLoadState();
    }

    private static void choose(Page page, String side, String list) {
        page.locator("[value=" + side + "]").check();
        page.locator("[name=file]").setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(UTF_8)));
        page.locator("main form button").click();
        page.waitForLoadState();
    }

    private record Column(String table, String name, String type) {

        /** Bytes are searched as what they would read as. */
        String holds() {
            return type.equals("bytea")
                    ? "position(convert_to(:name, 'UTF8') in \"%s\") > 0 or position(convert_to(:small, 'UTF8') in \"%s\") > 0".formatted(name, name)
                    : "\"%s\"::text ilike '%%' || :name || '%%'".formatted(name);
        }
    }

    /** All columns of all tables in which a text could stand. */
    private TreeSet<String> tablesWithName() {
        var columns = owner.jdbc().sql("""
                select format('%I.%I', c.table_schema, c.table_name) as table_name, c.column_name, c.udt_name
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                  and c.udt_name in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'bytea', '_text', '_varchar', 'tsvector')
                """)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        assertThat(columns).hasSizeGreaterThan(80);
        var found = new TreeSet<String>();
        for (var column : columns)
            if (owner.jdbc().sql("select exists (select from %s where %s)".formatted(column.table(), column.holds()))
                    .params(Map.of("name", NAME, "small", NAME.toLowerCase()))
                    .query(Boolean.class)
                    .single())
                found.add(column.table());
        return found;
    }
}
