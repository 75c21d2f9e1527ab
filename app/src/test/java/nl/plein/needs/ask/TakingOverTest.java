package nl.plein.needs.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.plein.ground.Story;
import nl.plein.ground.Visitor;
import nl.plein.needs.Kinds;
import nl.plein.needs.SomeKinds;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Eve knows the first name and the mail address of somebody, and fills those in on a form of her own. Whatever she does with
 * the link that she gets for it, the other one stays who they are: see docs/decisions/0020.
 */
class TakingOverTest extends Story {

    private static final String EVE = "eve@elsewhere.example";
    private static final List<String> HERS = List.of(EVE, "eve2@elsewhere.example", "eve3@elsewhere.example");

    /** Whose place she wants. */
    enum Victim {
        RESIDENT,
        COORDINATOR,
        COLLEAGUE_WHO_NEVER_SIGNED_IN,
        NOBODY_YET
    }

    /** As what she fills in the victim. */
    enum As {
        ARRANGER("arranger", "arranger-name", "arranger-email"),
        PERSON("contact", "given-name", "email"),
        GUARDIAN("guardian", "guardian-name", "guardian-email");

        private final String question;
        private final String name;
        private final String email;

        As(String question, String name, String email) {
            this.question = question;
            this.name = name;
            this.email = email;
        }
    }

    /** What she does with the link. */
    enum Move {
        ANOTHER_ADDRESS,
        TWICE,
        AND_BACK,
        IN_TWO_BROWSERS,
        A_NUMBER,
        A_NAME,
        A_CHILD,
        A_GROWN_UP
    }

    @Autowired
    private Kinds kinds;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    private OrganisationId organisation;

    @BeforeEach
    void aKindOfHelp() {
        organisation = somebody.anOrganisation();
        kinds.save(SomeKinds.company(organisation));
        kinds.save(SomeKinds.homework(organisation));
    }

    static Stream<Arguments> attacks() {
        return Stream.of(Victim.values()).flatMap(victim -> Stream.of(As.values())
                .flatMap(as -> Stream.of(Move.values()).map(move -> Arguments.of(victim, as, move))));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nobodyIsChangedByALinkOfSomebodyElse(Victim which, As as, Move move) {
        var victim = victim(which);
        var mine = visitor();
        send(mine, mine.fillIn(as == As.ARRANGER ? "ask" : "arrange", "company", form(victim, as)));
        if (which == Victim.NOBODY_YET) victim = comes("Anneke", "anneke@example.org");
        var before = people.find(victim.id()).orElseThrow();
        var told = mailbox.lettersTo(before.email()).size();
        var link = linkOfEve(as);

        move(mine, link, victim, as, move);

        assertThat(people.find(victim.id())).contains(before);
        assertThat(people.at(before.email())).extracting(Person::id).contains(victim.id());
        for (var address : HERS) {
            assertThat(people.at(address)).extracting(Person::id).doesNotContain(victim.id());
            assertThat(opens(address)).as("what %s opens", address).doesNotContain("Hulp bij huiswerk", "geheim");
        }
        assertThat(HERS).allSatisfy(address -> assertThat(mailbox.lettersTo(address)).noneMatch(letter -> letter.link().startsWith("/sign-in")));
        if (move == Move.ANOTHER_ADDRESS) assertThat(mailbox.lettersTo(before.email())).as("the old one is told").hasSizeGreaterThan(told);
        if (which == Victim.COORDINATOR) assertThat(visitor(before.email()).open("/board").status()).isEqualTo(200);
    }

    private void move(Visitor mine, String link, Person victim, As as, Move move) {
        switch (move) {
            case ANOTHER_ADDRESS -> change(mine, link, as, victim.givenName(), HERS.get(1));
            case TWICE -> {
                change(mine, link, as, victim.givenName(), HERS.get(1));
                change(mine, linkOfEve(as), as, victim.givenName(), HERS.get(2));
            }
            case AND_BACK -> {
                change(mine, link, as, victim.givenName(), HERS.get(1));
                change(mine, linkOfEve(as), as, victim.givenName(), victim.email());
            }
            case IN_TWO_BROWSERS -> {
                var other = visitor();
                var one = begin(mine, link);
                var two = begin(other, link);
                answer(mine, one, as, victim.givenName(), HERS.get(1));
                answer(other, two, as, victim.givenName(), HERS.get(2));
                send(mine, one);
                send(other, two);
            }
            case A_NUMBER -> {
                var draft = begin(mine, link);
                mine.post(draft + "/contact", "then", "check", "contact", "phone", "phone", "06 66666666", "email", victim.email());
                send(mine, draft);
            }
            case A_NAME -> change(mine, link, as, "Eve", victim.email());
            case A_CHILD -> {
                var draft = begin(mine, link);
                mine.post(draft + "/age", "then", "check", "age", "12-15");
                mine.post(draft + "/guardian", "then", "check", "guardian-name", "Eve", "guardian-email", HERS.get(1));
                send(mine, draft);
                mailbox.lettersTo(HERS.get(1)).stream().filter(letter -> letter.link().startsWith("/guardian/"))
                        .forEach(letter -> mine.post(letter.link(), "answer", "yes"));
            }
            case A_GROWN_UP -> {
                var draft = begin(mine, link);
                mine.post(draft + "/age", "then", "check", "age", "30-66");
                mine.post(draft + "/contact", "then", "check", "contact", "mail", "email", HERS.get(1));
                send(mine, draft);
            }
        }
    }

    private static void change(Visitor mine, String link, As as, String name, String email) {
        var draft = begin(mine, link);
        answer(mine, draft, as, name, email);
        send(mine, draft);
    }

    private static String begin(Visitor mine, String link) {
        return mine.post(link + "/change").location().replace("/check", "");
    }

    private static void answer(Visitor mine, String draft, As as, String name, String email) {
        if (as == As.PERSON) mine.post(draft + "/name", "then", "check", "given-name", name);
        mine.post(draft + "/" + as.question, "then", "check", as.name, name, as.email, email,
                "contact", "mail", "arranger-role", "teacher");
    }

    /** A link to her own entry: from a letter, or asked for anew as often as she likes. */
    private String linkOfEve(As as) {
        var letter = mailbox.lettersTo(EVE).stream().filter(one -> one.link().startsWith("/my/")).findFirst();
        if (letter.isPresent() && !letter.get().link().startsWith("/my/all/")) return letter.get().link();
        var before = mailbox.lettersTo(EVE).size();
        visitor().post("/my", "email", EVE);
        var all = visitor().get(mailbox.nextLetterTo(EVE, before).link());
        return visitor().get(all.body().replaceAll("(?s).*?href=\"(/my/all/[^\"/]+/[^\"]+)\".*", "$1")).location();
    }

    /** All that a letter to this address leads to. */
    private List<String> opens(String address) {
        return mailbox.lettersTo(address).stream()
                .map(letter -> letter.link())
                .flatMap(link -> Stream.of(link, link + "/data", link + "/mine", link + "/looks"))
                .map(link -> visitor().open(link).text())
                .toList();
    }

    private static Map<String, String> form(Person victim, As as) {
        var answers = new HashMap<>(Map.of(
                "for", "other", "side", "need", "where", "online", "note", "",
                "arranger-name", "Eve", "arranger-email", EVE, "arranger-role", "teacher",
                "age", as == As.GUARDIAN ? "12-15" : "30-66"));
        answers.putAll(Map.of(
                "given-name", as == As.ARRANGER ? "Eve" : "Sam", "contact", "mail", "email", EVE,
                "guardian-name", "Eve", "guardian-email", EVE));
        answers.put(as.name, victim.givenName());
        answers.put(as.email, victim.email());
        return answers;
    }

    private Person victim(Victim which) {
        return switch (which) {
            case RESIDENT -> comes("Sanne", "sanne@voorbeeld.example");
            case COORDINATOR -> people.find(somebody.whoCoordinates("anneke@example.org", organisation)).orElseThrow();
            case COLLEAGUE_WHO_NEVER_SIGNED_IN -> {
                var ada = people.register(organisation, "Ada", "ada@example.org", null, "nl");
                memberships.add(ada, organisation, Role.ADMINISTRATOR);
                yield people.find(ada).orElseThrow();
            }
            case NOBODY_YET -> new Person(new PersonId(java.util.UUID.randomUUID()), "Anneke", "anneke@example.org", null, "nl");
        };
    }

    /** Somebody asks for themselves, with something to keep to themselves. */
    private Person comes(String name, String email) {
        var self = visitor();
        send(self, self.fillIn("ask", "homework", Map.ofEntries(
                Map.entry("for", "self"), Map.entry("topics", "maths"), Map.entry("level", "havo"), Map.entry("age", "18-29"),
                Map.entry("languages", "nl"), Map.entry("where", "online"), Map.entry("times", "mon-evening"),
                Map.entry("often", "weekly"), Map.entry("wish", "none"), Map.entry("given-name", name),
                Map.entry("contact", "mail"), Map.entry("email", email), Map.entry("note", "geheim"))));
        return people.at(email).getFirst();
    }

    private static void send(Visitor visitor, String draft) {
        assertThat(visitor.post(draft + "/send").location()).endsWith("/sent");
    }

    @Test
    void anotherAddressCountsOnceItWasConfirmedAtTheOldOneAndTheNewOne() {
        var sanne = comes("Sanne", "sanne@voorbeeld.example");
        var phone = visitor();
        var my = mailbox.lastLetterTo("sanne@voorbeeld.example").link();
        change(phone, my, As.PERSON, "Sanne", "sanne@nieuw.example");
        assertThat(people.find(sanne.id())).contains(sanne);
        assertThat(mailbox.lettersTo("sanne@nieuw.example")).isEmpty();

        var old = mailbox.lastLetterTo("sanne@voorbeeld.example").link();
        assertThat(phone.get(old).text()).contains("sanne@nieuw.example");
        assertThat(people.find(sanne.id())).contains(sanne);
        assertThat(phone.post(old, "answer", "yes").heading()).isEqualTo("Dank je wel");
        assertThat(people.find(sanne.id())).contains(sanne);

        var fresh = mailbox.lastLetterTo("sanne@nieuw.example").link();
        assertThat(phone.post(fresh, "answer", "yes").heading()).isEqualTo("Je gegevens zijn veranderd");
        assertThat(people.find(sanne.id()).orElseThrow().email()).isEqualTo("sanne@nieuw.example");
        assertThat(phone.get(my).status()).as("what went to the old address").isEqualTo(404);
    }

    @Test
    void aNoAtTheOldAddressLeavesAllAsItWas() {
        var sanne = comes("Sanne", "sanne@voorbeeld.example");
        var phone = visitor();
        change(phone, mailbox.lastLetterTo("sanne@voorbeeld.example").link(), As.PERSON, "Sanne", "sanne@nieuw.example");
        var old = mailbox.lastLetterTo("sanne@voorbeeld.example").link();
        assertThat(phone.post(old, "answer", "no").heading()).isEqualTo("Alles blijft zoals het was");
        assertThat(phone.post(old, "answer", "yes").heading()).isEqualTo("Er is niets te veranderen");
        assertThat(people.find(sanne.id())).contains(sanne);
    }

    @Test
    void theDatabaseItselfRefusesAnAddressThatNobodyAgreedTo() {
        var sanne = comes("Sanne", "sanne@voorbeeld.example");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> owner.jdbc()
                        .sql("update people.person set email = 'x@y.example', email_key = 'x@y.example' where id = :id")
                        .param("id", sanne.id().value())
                        .update())
                .hasMessageContaining("confirmed at the old one");
    }
}
