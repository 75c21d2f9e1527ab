package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import nl.plein.ground.EndsOn;
import nl.plein.access.Viewer;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Matter;
import nl.plein.access.decision.Purpose;
import nl.plein.access.sharing.Sharings;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.matching.ProposalId;
import nl.plein.matching.proposal.Propose;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kinds;
import nl.plein.needs.Screening;
import nl.plein.needs.Screenings;
import nl.plein.needs.SomeKinds;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Ids that do not belong together: a thing of one person under the address of another, one foreign id among one's own,
 * and fields that no form has. Whoever sends them may do everything with what is their own.
 */
class ForeignIdsTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Entries entries;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Sharings sharings;

    @Autowired
    private Propose propose;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Kinds kinds;

    private Viewer coordinator;
    private OrganisationId own;
    private OrganisationId foreign;
    private EntryId xander;
    private EntryId yara;
    private EntryId quirine;
    private PersonId stranger;
    private Page page;

    @BeforeEach
    void twoOrganisations() {
        var neighbours = Neighbours.in(application);
        coordinator = neighbours.coordinator();
        own = coordinator.roles().keySet().iterator().next();
        memberships.add(coordinator.person(), own, Role.ADMINISTRATOR);
        xander = neighbours.asks("Xander", 30);
        yara = neighbours.asks("Yara", 20);
        quirine = neighbours.offers("Quirine", 2);
        foreign = somebody.anOrganisation();
        stranger = neighbours.coordinator("els@example.org", foreign).person();
        page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/board/" + xander.value());
    }

    @Test
    @EndsOn("Xander vraagt: Hulp bij huiswerk")
    void aThingOfAnotherUnderOnesOwnAddressIsNotThere() {
        var proposal = proposed(propose.propose(coordinator, yara, quirine, null));
        for (var act : Set.of("take-back", "end", "answer"))
            assertThat(post("/board/" + xander.value() + "/proposals/" + proposal.value() + "/" + act).status())
                    .as(act).isEqualTo(404);
        assertThat(count("matching.closure")).isZero();

        var helper = entries.find(quirine).orElseThrow().person();
        screenings.record(helper, Screening.Step.CONVERSATION, LocalDate.now(clock), coordinator.person());
        var step = owner.jdbc().sql("select id::text from needs.screening_step").query(String.class).single();
        var other = entries.find(xander).orElseThrow().person();
        assertThat(post("/screening/" + other.value() + "/undo/" + step).status()).isEqualTo(404);
        assertThat(count("needs.screening_step")).isEqualTo(1);

        shareYara();
        var sharing = owner.jdbc().sql("select id::text from access.sharing").query(String.class).single();
        post("/sharing/" + xander.value() + "/" + sharing + "/end");
        assertThat(count("access.sharing where ended_at is null")).isEqualTo(1);

        post("/colleagues/" + own.value() + "/" + stranger.value() + "/COORDINATOR/end");
        assertThat(memberships.of(stranger)).hasSize(1);
        assertThat(post("/colleagues/" + foreign.value() + "/" + stranger.value() + "/COORDINATOR/end").status()).isEqualTo(404);
        assertThat(memberships.of(stranger)).hasSize(1);
    }

    @Test
    @EndsOn("Xander vraagt: Hulp bij huiswerk")
    void oneForeignIdAmongOnesOwnIsRefusedAndTheOthersAreKept() {
        kinds.save(SomeKinds.company(own));
        kinds.save(SomeKinds.homework(foreign));
        var file = "Soort hulp;Voornaam;Leeftijd;Waar;Postcode;Afstand;E-mailadres\r\n"
                + "Gezelschap;Riet;78;Thuis;6131;5;riet@voorbeeld.example\r\n"
                + "Hulp bij huiswerk;Karel;20;Thuis;6131;5;karel@voorbeeld.example\r\n";
        var answer = page.request().post(address("/exchange"), RequestOptions.create().setMaxRedirects(0).setMultipart(FormData.create()
                .set("_csrf", token())
                .set("side", "NEED")
                .set("file", new FilePayload("a.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(count("needs.upload_row where state = 'GOOD'")).isEqualTo(1);
        assertThat(owner.jdbc().sql("select cells::text from needs.upload_row where state = 'BAD'").query(String.class).single())
                .contains("Karel");
    }

    @Test
    @EndsOn("Xander vraagt: Hulp bij huiswerk")
    void fieldsThatNoFormHasAreNotRead() {
        var before = count("people.membership");
        post("/colleagues/" + own.value(), form()
                .set("name", "Joost").set("email", "joost@example.org").set("roles", "PROFESSIONAL")
                .set("organisation", foreign.value().toString()).set("person", stranger.value().toString()));
        assertThat(count("people.membership")).isEqualTo(before + 1);
        assertThat(memberships.of(stranger)).hasSize(1);
        assertThat(count("people.membership where organisation = '" + foreign.value() + "'")).isEqualTo(1);

        post("/kinds/homework", form().set("organisation", foreign.value().toString()));
        assertThat(kinds.find("homework").orElseThrow().organisation()).isEqualTo(own);

        post("/sharing/" + xander.value(), form()
                .set("partner", foreign.value().toString()).set("months", "12")
                .set("classes", "REPORTING_CODE").set("until", "2099-01-01").set("owner", foreign.value().toString()));
        assertThat(count("access.sharing where until > now() + interval '10 years' or 5 = any (classes) or owner = '"
                + foreign.value() + "'")).isZero();

        assertThat(post("/agreements/1/sign", form()
                .set("organisation", foreign.value().toString()).set("capacity", "directeur")).status()).isEqualTo(404);
        assertThat(post("/agreements/withdraw", form().set("organisation", foreign.value().toString())).status())
                .isEqualTo(404);
        assertThat(count("access.agreement_signature where withdrawn_at is not null")).isZero();
    }

    private void shareYara() {
        var entry = entries.find(yara).orElseThrow();
        sharings.share(
                yara.value(), new Matter(entry.person(), own), foreign, Purpose.HELP,
                Set.of(DataClass.KNOWN), coordinator.person(), clock.instant().plus(Duration.ofDays(9)));
    }

    private int count(String what) {
        return owner.count(what);
    }

    private APIResponse post(String path) {
        return post(path, form().set("answer", "yes").set("side", "NEED"));
    }

    private APIResponse post(String path, FormData form) {
        return page.request().post(address(path), RequestOptions.create().setMaxRedirects(0).setForm(form));
    }

    private FormData form() {
        return FormData.create().set("_csrf", token());
    }

    private String token() {
        return page.locator("input[name=_csrf]").first().inputValue();
    }

    private static ProposalId proposed(Outcome<ProposalId> outcome) {
        return switch (outcome) {
            case Outcome.Done<ProposalId>(var id) -> id;
            case Outcome.Refused<ProposalId>(var reason) -> throw new AssertionError(reason);
        };
    }
}
