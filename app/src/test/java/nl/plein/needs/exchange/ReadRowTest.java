package nl.plein.needs.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.needs.Kind;
import nl.plein.needs.Side;
import nl.plein.needs.SomeKinds;
import nl.plein.needs.ask.SomeChoices;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Outcome;
import nl.plein.shared.Postcodes;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReadRowTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    private static final String HEADER = "Soort hulp;Voornaam;Leeftijd;Vakken;Niveau;Talen;Waar;Postcode;Afstand;"
            + "Wanneer;Hoe vaak;E-mailadres;Wens;Voornaam ouder;E-mail ouder;Wacht sinds";

    private final ResourceBundleMessageSource messages = messages();
    private final Vocabulary vocabulary = new Vocabulary(SomeChoices.with(messages), messages);
    private final Columns columns = new Columns(messages);
    private final ReadRow readRow = new ReadRow(vocabulary, new Postcodes(), CLOCK);
    private final Kind homework = SomeKinds.homework(new OrganisationId(new UUID(0, 1)));

    @Test
    void understandsKeysAndTheWordsOfBothLanguages() {
        var keys = read(HEADER, "homework;Zoë;16-17;maths,dutch;havo;nl,fa;home|online;6131AB;5;mon-morning;weekly;"
                + "zoe@voorbeeld.example;;;;2025-12-31");
        var dutch = read(HEADER, "hulp bij HUISWERK;Zoë;16;nederlands / Wiskunde;Havo;Perzisch (Farsi, Dari), Nederlands;"
                + "Met beeldbellen of aan de telefoon, thuis;6131 ab;Op de fiets (5 kilometer);ma ochtend;"
                + "een keer per week;zoe@voorbeeld.example;;;;31-12-2025");
        var english = read(
                "Kind of help;First name;Age;Topics;Level;Languages;Where;Postcode;Distance;When;How often;"
                        + "E-mail address;Waiting since",
                "Homework help;Zoë;17;Maths | Dutch;havo;" + String.join("/", languagesInEnglish())
                        + ";home/online;6131AB;5;Monday morning;weekly;zoe@voorbeeld.example;31-12-2025");
        for (var read : List.of(keys, dutch, english)) {
            assertThat(read.reasons()).isEmpty();
            assertThat(read.incoming().fingerprint()).isEqualTo(keys.incoming().fingerprint());
        }
    }

    private List<String> languagesInEnglish() {
        return List.of("nl", "fa").stream()
                .map(language -> vocabulary.write("languages", homework, language, Locale.ENGLISH))
                .toList();
    }

    @Test
    void rowsThatDifferInAnythingAreNotTheSame() {
        var one = "homework;Zoë;16;maths;havo;nl;home;6131;5;mon-morning;weekly;zoe@voorbeeld.example;;;;2025-12-31";
        var fingerprint = read(HEADER, one).incoming().fingerprint();
        for (var change : List.of("Zoë>Ali", "maths>dutch", "2025-12-31>2025-12-30", "6131>6132", "zoe@>zo@"))
            assertThat(read(HEADER, one.replace(change.split(">")[0], change.split(">")[1])).incoming().fingerprint())
                    .isNotEqualTo(fingerprint);
    }

    @Test
    void aSchoolForEachSubjectAndTheNamesThatSchoolsUseAreUnderstood() {
        var each = read(HEADER.replace("Niveau", "School per vak"), "homework;Zoë;16;maths,dutch;Wiskunde: Vwo, Nederlands: mavo;"
                + "nl;home;6131AB;5;mon-morning;weekly;zoe@voorbeeld.example;;;;2025-12-31");
        var old = read(HEADER, "homework;Zoë;16;maths;VMBO-T;nl;home;6131AB;5;mon-morning;weekly;zoe@voorbeeld.example;;;;");

        assertThat(each.reasons()).isEmpty();
        assertThat(each.incoming().answers().levelOf("maths")).isEqualTo("vwo");
        assertThat(each.incoming().answers().levelOf("dutch")).isEqualTo("vmbo");
        assertThat(vocabulary.write("levels", homework, "maths:vwo", Locale.of("nl"))).isEqualTo("Wiskunde: Vwo");
        assertThat(old.reasons()).isEmpty();
        assertThat(old.incoming().answers().one("level")).isEqualTo("vmbo");
    }

    @Test
    void judgesByTheRulesOfTheForm() {
        var read = read(HEADER, "homework;;14;astrologie;havo;nl;home;0999;5;mon-morning;weekly;;;;;");
        assertThat(read.incoming()).isNull();
        assertThat(read.reasons())
                .contains(
                        new ReadRow.Reason("given-name", "ask.name.missing"),
                        new ReadRow.Reason("topics", "form.not-a-choice"),
                        new ReadRow.Reason("postcode", "form.no-postcode"),
                        new ReadRow.Reason("guardian-name", "ask.guardian.name.missing"),
                        new ReadRow.Reason("guardian-email", "ask.email.missing"));
    }

    @Test
    void everyReasonHasWordsAndAColumn() {
        var read = read(HEADER, "homework;;14;astrologie;x;x;x;0999;x;x;x;x;x;;x;x");
        assertThat(read.reasons()).hasSizeGreaterThan(10);
        for (var language : Columns.LANGUAGES)
            for (var reason : read.reasons()) {
                assertThat(columns.label(reason.column(), language)).isNotBlank();
                assertThat(messages.getMessage(reason.key(), null, language)).isNotBlank();
            }
    }

    @Test
    void whatGoesWithoutSayingMayBeLeftOut() {
        var read = read("naam;leeftijd;soort;waar;pc;afstand;tel", "Riet;78;Gezelschap;thuis;6131;5;612345678");
        assertThat(read.reasons()).isEmpty();
        assertThat(read.incoming().answers().one("contact")).isEqualTo("phone");
        assertThat(read.incoming().answers().one("phone")).isEqualTo("06 12345678");
        assertThat(read.incoming().answers().one("for")).isEqualTo("self");
        assertThat(read.incoming().since()).isNull();
    }

    @Test
    void whatNobodyCanSeeInACellIsNotThere() {
        var header = "naam;leeftijd;soort;waar;pc;afstand;mail";
        var read = read(header, "\uFEFFRiet\u200B;78;Gezel\u00ADschap;thuis;6131\u00A0AA;5;\u00A0a1@voorbeeld.example\u200B");
        assertThat(read.reasons()).isEmpty();
        assertThat(read.incoming()).isEqualTo(read(header, "Riet;78;Gezelschap;thuis;6131 AA;5;a1@voorbeeld.example").incoming());
        assertThat(read(header, "\u200B;78;Gezelschap;thuis;6131;5;a1@voorbeeld.example").reasons())
                .containsExactly(new ReadRow.Reason("given-name", "ask.name.missing"));
    }

    @Test
    void anAddressThatCannotArriveGoesBackWithWhatIsWrong() {
        var header = "naam;leeftijd;soort;waar;pc;afstand;mail";
        assertThat(read(header, "Riet;78;Gezelschap;thuis;6131;5;a4@voorbeeld..example").reasons())
                .containsExactly(new ReadRow.Reason("email", "form.email-dots"));
        assertThat(read(header, "Riet;78;Gezelschap;thuis;6131;5;riet@gmial.com").reasons()).isEmpty();
    }

    @Test
    void aNumberOfAnyCountryIsTaken() {
        for (var typed : List.of("06\u00A012345678", "\u202A+31612345678\u202C", "06\u201312345678", "+31 (0)6 12345678", "06-12345678 / 046-4511111"))
            assertThat(phone(typed).incoming().answers().one("phone")).isEqualTo("06 12345678");
        assertThat(phone("+32 470 12 34 56").incoming().answers().one("phone")).isEqualTo("+32 470 12 34 56");
        assertThat(phone("06 1234567").reasons()).containsExactly(new ReadRow.Reason("phone", "form.no-phone"));
    }

    private ReadRow.Read phone(String typed) {
        return read("naam;leeftijd;soort;waar;pc;afstand;tel", "Riet;78;Gezelschap;thuis;6131;5;" + typed);
    }

    @Test
    void whatAFormulaCouldNotSayIsNoName() {
        assertThat(read("naam;leeftijd;soort;waar;pc;afstand;mail", "#N/B;78;Gezelschap;thuis;6131;5;a9@voorbeeld.example").reasons())
                .containsExactly(new ReadRow.Reason("given-name", "exchange.cell.formula"));
    }

    @Test
    void keepsNoAddressOfSomebodyUnderSixteen() {
        var read = read(HEADER, "homework;Zoë;14;maths;havo;nl;home;6131;5;mon-morning;weekly;zoe@voorbeeld.example;;"
                + "Els;els@voorbeeld.example;");
        assertThat(read.reasons()).isEmpty();
        assertThat(read.incoming().answers().one("email")).isEmpty();
        assertThat(read.incoming().answers().one("guardian-email")).isEqualTo("els@voorbeeld.example");
    }

    @Test
    void readsTheDatesThatSpreadsheetsWrite() {
        for (var written : List.of("5-3-2026", "05-03-2026", "05/03/2026", "2026-03-05", "2026-03-05 00:00:00", "2026-03-05T00:00:00.000"))
            assertThat(readSince(written).incoming().since()).isEqualTo(LocalDate.parse("2026-03-05"));
        for (var written : List.of("31-02-2026", "maart", "5-3-26", "01-01-1900"))
            assertThat(readSince(written).reasons())
                    .containsExactly(new ReadRow.Reason("since", "exchange.since.unreadable"));
        assertThat(readSince("23-11-2026").reasons())
                .containsExactly(new ReadRow.Reason("since", "exchange.since.future"));
    }

    @Test
    void anUnknownKindOfHelpIsSaidAtOnce() {
        assertThat(read(HEADER, "tovenarij;Zoë;16").reasons())
                .containsExactly(new ReadRow.Reason("kind", "exchange.kind.unknown"));
    }

    @Test
    void whatGoesOutComesInAgainTheSame() {
        var write = new WriteFile(columns, vocabulary, messages);
        var first = read(HEADER, "homework;=Zoë;16;maths,dutch;havo;nl,fa;home,online;6131AB;5;mon-morning,sat-evening;"
                + "weekly;zoe@voorbeeld.example;only-woman;;;2025-12-31").incoming();
        for (var language : Columns.LANGUAGES) {
            var file = new String(write.entries(Side.NEED, List.of(first), language), UTF_8);
            var lines = file.substring(1).lines().toList();
            assertThat(lines.getLast()).contains("'=Zoë");
            assertThat(read(lines.getFirst(), lines.getLast()).incoming()).isEqualTo(first);
        }
    }

    @Test
    void namesColumnsThatItDoesNotKnowAndThatItMisses() {
        var found = columns.find(Side.NEED, List.of("VOORNAAM ", "Kleur", "", "reden"));
        assertThat(found.unknown()).containsExactly("Kleur");
        assertThat(found.missing()).containsExactly("kind", "age");
    }

    @Test
    void everyColumnHasANameOfItsOwnInEachLanguage() {
        for (var side : Side.values())
            for (var language : Columns.LANGUAGES) {
                var header = columns.of(side).stream().map(column -> columns.label(column, language)).toList();
                assertThat(columns.find(side, header).places().keySet()).containsExactlyElementsOf(columns.of(side));
            }
    }

    private ReadRow.Read readSince(String since) {
        return read("naam;leeftijd;soort;waar;pc;afstand;tel;wacht sinds", "Riet;78;Gezelschap;thuis;6131;5;612345678;" + since);
    }

    private ReadRow.Read read(String header, String row) {
        var table = switch (Table.read(header + "\n" + row)) {
            case Outcome.Done<Table>(var read) -> read;
            case Outcome.Refused<Table>(var reason) -> throw new AssertionError(reason);
        };
        var kinds = List.of(homework, SomeKinds.company(homework.organisation()));
        return readRow.read(Side.NEED, kinds, columns.find(Side.NEED, table.header()).places(), table.rows().getFirst());
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/exchange", "messages/needs", "messages/parts");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ROOT);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
