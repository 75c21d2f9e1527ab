package nl.plein.needs.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.plein.ground.Story;
import nl.plein.ground.Visitor;
import nl.plein.needs.Kinds;
import nl.plein.needs.SomeKinds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads who just sent a form. */
class SentTest extends Story {

    private static final String ANNEKE = "anneke@example.org";

    private static final Map<String, String> SANNE = Map.of(
            "for", "self", "age", "30-66", "where", "online", "given-name", "Sanne", "contact", "mail",
            "email", "sanne@voorbeeld.example", "capacity", "1");

    private static final Map<String, String> BY_MEESTER = Map.of(
            "arranger-name", "Jan", "arranger-email", "meester@school.example", "arranger-role", "teacher");

    @Autowired
    private Kinds kinds;

    @BeforeEach
    void aKindOfHelp() {
        var organisation = somebody.anOrganisation();
        somebody.whoCoordinates(ANNEKE, organisation);
        kinds.save(SomeKinds.company(organisation));
    }

    @ParameterizedTest
    @CsvSource({
        "ask, need, Je vraag is binnen", "offer, offer, Fijn dat je wilt helpen",
        "arrange, need, Je vraag is binnen", "arrange, offer, Fijn dat je wilt helpen"
    })
    void whoeverSentAFormReadsWhatHappensNext(String door, String side, String heading) {
        for (var visitor : new Visitor[] {visitor(), visitor(ANNEKE)}) {
            var answers = new HashMap<>(SANNE);
            answers.putAll(BY_MEESTER);
            answers.put("side", side);
            var sent = send(visitor, visitor.fillIn(door, "company", answers));
            assertThat(sent.status()).isEqualTo(200);
            assertThat(sent.heading()).isEqualTo(heading);
            assertThat(sent.text()).contains("Wat gebeurt er nu?", "Je krijgt een mail met een eigen link");
        }
    }

    @Test
    void whoGaveOnlyANumberComesBackThroughAPageOfTheirOwn() {
        var visitor = visitor();
        var answers = new HashMap<>(SANNE);
        answers.putAll(Map.of("contact", "phone", "phone", "06 12345678"));
        var draft = visitor.fillIn("ask", "company", answers);
        var sent = send(visitor, draft);
        assertThat(sent.text()).contains("Wij bellen je", "Bewaar de bladzijde");
        var own = visitor.open(visitor.post(draft + "/mine").location());
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.heading()).isEqualTo("Jouw vraag om hulp");
    }

    @Test
    void whoGaveAnAddressGetsTheLinkByMailAndFromNoPage() {
        var visitor = visitor();
        var draft = visitor.fillIn("ask", "company", SANNE);
        assertThat(send(visitor, draft).body()).doesNotContain("/mine");
        assertThat(visitor.post(draft + "/mine").status()).isEqualTo(404);
    }

    @Test
    void whoChangedSomethingReadsThatItWasKept() {
        var visitor = visitor();
        send(visitor, visitor.fillIn("ask", "company", SANNE));
        var my = mailbox.lastLetterTo("sanne@voorbeeld.example").link();
        var changed = send(visitor, visitor.post(my + "/change").location().replace("/check", ""));
        assertThat(changed.heading()).isEqualTo("Je veranderingen zijn bewaard");
        assertThat(changed.text()).doesNotContain("Je krijgt een mail");
    }

    @Test
    void aParentWhoAskedForHerChildReadsWhatSheFilledInAndIsSpokenTo() {
        var visitor = visitor();
        send(visitor, visitor.fillIn("ask", "company", Map.of(
                "for", "child", "age", "0-11", "where", "online", "given-name", "Emine",
                "guardian-name", "Fatma", "guardian-email", "fatma@voorbeeld.example", "note", "")));
        var letter = mailbox.lastLetterTo("fatma@voorbeeld.example");
        assertThat(letter.text()).contains("Je vroeg hulp voor Emine").doesNotContain("Emine vraagt om");
        assertThat(visitor.get(letter.link()).text())
                .contains("Je vroeg hulp voor Emine", "Met beeldbellen of aan de telefoon")
                .doesNotContain("Emine vraagt om");
    }

    private static Visitor.Answer send(Visitor visitor, String draft) {
        return visitor.open(visitor.post(draft + "/send").location());
    }
}
