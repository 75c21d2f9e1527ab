package nl.plein.needs.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.needs.Answers;
import nl.plein.needs.Kind;
import nl.plein.needs.Side;
import nl.plein.needs.ask.Question.Asking;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Postcodes POSTCODES = new Postcodes();

    @Test
    void aKindAsksOnlyTheQuestionsItNames() {
        var plain = kind();
        var homework = kind("topics", "level", "times");

        assertThat(Question.of(new Asking(plain, Side.NEED, false, Answers.NONE)))
                .containsExactly(Question.WHO, Question.AGE, Question.NAME, Question.CONTACT, Question.NOTE);
        assertThat(Question.of(new Asking(homework, Side.NEED, false, Answers.NONE)))
                .contains(Question.TOPICS, Question.LEVEL, Question.TIMES)
                .doesNotContain(Question.WHERE, Question.WISHES);
    }

    @Test
    void ageAndSchoolComeBeforeTheSubjects() {
        var asked = Question.of(new Asking(kind("topics", "level"), Side.NEED, false, Answers.NONE));

        assertThat(asked).containsSubsequence(Question.AGE, Question.LEVEL, Question.TOPICS);
    }

    @Test
    void aSchoolThatNobodyOfThisAgeGoesToIsNoChoice() {
        assertThat(level(Side.NEED, "67-120", "primary").error("level")).isEqualTo("ask.level.choose");
        assertThat(level(Side.NEED, "67-120", "practical").error("level")).isEqualTo("ask.level.choose");
        assertThat(level(Side.NEED, "0-11", "wo").error("level")).isEqualTo("ask.level.choose");
        for (var possible : List.of("0-11:primary", "0-11:special", "12-15:practical", "16-17:mbo", "18-29:hbo", "67-120:wo"))
            assertThat(level(Side.NEED, possible.split(":")[0], possible.split(":")[1]).errors()).as(possible).isEmpty();
    }

    @Test
    void whoDoesNotKnowTheSchoolMaySaySoAtEveryAge() {
        for (var age : Answers.AGE_GROUPS) assertThat(level(Side.NEED, age, "unknown").errors()).as(age).isEmpty();
    }

    @Test
    void aPensionerHelpsAtAPrimarySchool() {
        assertThat(level(Side.OFFER, "67-120", "primary").errors()).isEmpty();
    }

    @Test
    void aSchoolForEachSubjectIsAskedOnlyOfWhoWantsIt() {
        var homework = kind("topics", "level");
        var same = new Answers(Map.of("age", List.of("12-15"), "level", List.of("havo"), "topics", List.of("maths")));
        var differs = same.with(Map.of("level", List.of("by-topic")));

        assertThat(Question.of(new Asking(homework, Side.NEED, false, same))).doesNotContain(Question.LEVELS);
        assertThat(Question.of(new Asking(homework, Side.NEED, false, differs)))
                .containsSubsequence(Question.TOPICS, Question.LEVELS);
    }

    @Test
    void eachChosenSubjectNeedsASchoolThatIsPossible() {
        assertThat(levels("maths:vwo", "dutch:havo").errors()).isEmpty();
        assertThat(levels("maths:unknown", "dutch:havo").errors()).isEmpty();
        assertThat(levels("maths:vwo").error("levels")).isEqualTo("ask.levels.choose");
        assertThat(levels("maths:wo", "dutch:havo").error("levels")).isEqualTo("ask.levels.choose");
        assertThat(levels("maths:by-topic", "dutch:havo").error("levels")).isEqualTo("ask.levels.choose");
    }

    @Test
    void ofTheirOwnChildNobodySaysThatItIsAPensioner() {
        assertThat(check(Question.AGE, Map.of("for", List.of("child"), "age", List.of("67-120"))).error("age"))
                .isEqualTo("ask.age.choose");
    }

    @Test
    void whoIsUnderEighteenDoesNotHelpAtHome() {
        for (var age : List.of("0-11", "12-15", "16-17")) {
            assertThat(whereOf(Side.OFFER, age, "home").error("where")).as(age).isEqualTo("ask.where.young");
            assertThat(whereOf(Side.OFFER, age, "place").errors()).as(age).isEmpty();
            assertThat(whereOf(Side.NEED, age, "home").errors()).as(age).isEmpty();
        }
        assertThat(whereOf(Side.OFFER, "18-29", "home").errors()).isEmpty();
    }

    @Test
    void aParentOfAHelperOfSixteenOrSeventeenHearsOfIt() {
        for (var age : Answers.AGE_GROUPS) {
            var helper = new Asking(kind(), Side.OFFER, false, new Answers(Map.of("age", List.of(age))));
            assertThat(Question.of(helper).contains(Question.PARENT)).as(age).isEqualTo(age.equals("16-17"));
            assertThat(Question.of(helper).contains(Question.GUARDIAN)).as(age).isEqualTo(age.equals("0-11") || age.equals("12-15"));
        }
        assertThat(check(Question.PARENT, Map.of("parent", List.of("mail"))).error("parent-email")).isEqualTo("ask.email.missing");
        assertThat(check(Question.PARENT, Map.of("parent", List.of("talk"))).errors()).isEmpty();
        assertThat(check(Question.PARENT, Map.of()).error("parent")).isEqualTo("ask.parent.choose");
    }

    private static Form whereOf(Side side, String age, String where) {
        var form = Form.of(Map.of("where", List.of(where), "postcode", List.of("6131"), "distance", List.of("5")));
        var answers = new Answers(Map.of("age", List.of(age)));
        Question.WHERE.check(form, new Asking(kind("where"), side, false, answers), POSTCODES);
        return form;
    }

    private static Form level(Side side, String age, String level) {
        var form = Form.of(Map.of("level", List.of(level)));
        var answers = new Answers(Map.of("age", List.of(age)));
        Question.LEVEL.check(form, new Asking(kind("topics", "level"), side, false, answers), POSTCODES);
        return form;
    }

    private static Form levels(String... levels) {
        var form = Form.of(Map.of("levels", List.of(levels)));
        var answers = new Answers(Map.of(
                "age", List.of("12-15"), "level", List.of("by-topic"), "topics", List.of("maths", "dutch")));
        Question.LEVELS.check(form, new Asking(kind("topics", "level"), Side.NEED, false, answers), POSTCODES);
        return form;
    }

    @Test
    void underSixteenAsksForAGuardianAndKeepsNoAddressOfTheChild() {
        for (var age : List.of("0-11", "12-15"))
            assertThat(Question.of(asking(Map.of("age", List.of(age)))))
                    .contains(Question.GUARDIAN)
                    .doesNotContain(Question.CONTACT);
        for (var age : List.of("16-17", "18-29", "30-66", "67-120"))
            assertThat(Question.of(asking(Map.of("age", List.of(age)))))
                    .contains(Question.CONTACT)
                    .doesNotContain(Question.GUARDIAN);
    }

    @Test
    void whoAsksForSomebodyElseSaysWhoTheyAre() {
        assertThat(Question.of(asking(Map.of("for", List.of("other"))))).contains(Question.ARRANGER);
        assertThat(Question.of(asking(Map.of("for", List.of("self"))))).doesNotContain(Question.ARRANGER);
        assertThat(Question.of(new Asking(kind(), Side.NEED, true, Answers.NONE)))
                .contains(Question.ARRANGER)
                .doesNotContain(Question.WHO);
    }

    @Test
    void aHelperIsAskedForGenderWhereAnAskerMayHaveAWish() {
        assertThat(Question.of(new Asking(kind("wishes"), Side.OFFER, false, Answers.NONE)))
                .contains(Question.GENDER)
                .doesNotContain(Question.WISHES);
        assertThat(Question.of(new Asking(kind("wishes"), Side.NEED, false, Answers.NONE)))
                .contains(Question.WISHES)
                .doesNotContain(Question.GENDER);
    }

    @Test
    void anImpossiblePostcodeIsRefusedAndOneWithASpaceIsNot() {
        for (var wrong : List.of("", "0123", "99", "abcd", "613", "61311", "6131 A", "😀"))
            assertThat(where("home", wrong, "5").error("postcode")).as(wrong).isEqualTo("form.no-postcode");
        for (var right : List.of("6131", "6131ab", "6131 AB", " 6131 ab "))
            assertThat(where("home", right, "5").errors()).as(right).isEmpty();
    }

    @Test
    void onlineAloneNeedsNoPostcode() {
        assertThat(where("online", "", "").errors()).isEmpty();
        assertThat(where("home", "", "").errors()).containsOnlyKeys("postcode", "distance");
    }

    @Test
    void whatIsNotOnTheListIsRefused() {
        assertThat(check(Question.AGE, Map.of("age", List.of("200"))).error("age")).isEqualTo("ask.age.choose");
        assertThat(check(Question.INTERESTS, Map.of("interests", List.of("sport", "<script>"))).error("interests"))
                .isEqualTo("form.not-a-choice");
        assertThat(check(Question.INTERESTS, Map.of()).errors()).isEmpty();
    }

    @Test
    void theChosenWayOfContactMustBeFilledInAndTheOtherNeedNot() {
        assertThat(contact("mail", "", "").errors()).containsOnlyKeys("email");
        assertThat(contact("mail", "sanne@voorbeeld.example", "").errors()).isEmpty();
        assertThat(contact("mail", "sanne@", "").error("email")).isEqualTo("form.no-email");
        assertThat(contact("phone", "", "06 12345678").errors()).isEmpty();
        assertThat(contact("phone", "", "bel maar").error("phone")).isEqualTo("form.no-phone");
        assertThat(contact("arranger", "", "").error("contact")).isEqualTo("ask.contact.choose");
    }

    @Test
    void aNameMayBeWrittenInAnyScriptAndHasAnEnd() {
        for (var name : List.of("محمد", "Zoë", "李雷", "Ana-María 🌻", "O'Neill"))
            assertThat(check(Question.NAME, Map.of("given-name", List.of(name))).errors()).as(name).isEmpty();
        assertThat(check(Question.NAME, Map.of("given-name", List.of("a".repeat(61)))).error("given-name"))
                .isEqualTo("form.too-long.60");
        assertThat(check(Question.NAME, Map.of("given-name", List.of("  \u0000 "))).error("given-name"))
                .isEqualTo("ask.name.missing");
    }

    @Test
    void whatIsKeptWithAnEntryNamesNobody() {
        var fields = new HashMap<String, List<String>>();
        Arrays.stream(Question.values())
                .flatMap(question -> question.fields().stream())
                .forEach(field -> fields.put(field, List.of("x")));

        assertThat(new Answers(fields).profile().fields())
                .doesNotContainKeys("given-name", "email", "phone", "guardian-name", "guardian-email",
                        "arranger-name", "arranger-email", "parent-email")
                .containsKeys("age", "note", "contact", "topics");
    }

    private static Form where(String where, String postcode, String distance) {
        return check(Question.WHERE, Map.of(
                "where", List.of(where), "postcode", List.of(postcode), "distance", List.of(distance)));
    }

    private static Form contact(String by, String email, String phone) {
        return check(Question.CONTACT, Map.of("contact", List.of(by), "email", List.of(email), "phone", List.of(phone)));
    }

    private static Form check(Question question, Map<String, List<String>> fields) {
        var form = Form.of(fields);
        question.check(form, asking(fields), POSTCODES);
        return form;
    }

    private static Asking asking(Map<String, List<String>> fields) {
        return new Asking(kind(), Side.NEED, false, new Answers(fields));
    }

    private static Kind kind(String... asks) {
        var text = new Kind.Text("", "");
        return new Kind("kind", new OrganisationId(new UUID(0, 1)), text, text, "ask", Set.of(asks), text, List.of(), true);
    }
}
