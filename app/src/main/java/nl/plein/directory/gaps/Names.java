package nl.plein.directory.gaps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;

/** All that can be a row or a column, in order, and what may be chosen of it. */
record Names(
        List<District> districts, List<Named> subjects, List<Named> forWhom, Numbers numbers, UnaryOperator<String> text) {

    List<String> subjectKeys() {
        return subjects.stream().map(Named::key).toList();
    }

    List<String> forWhomKeys() {
        return forWhom.stream().map(Named::key).toList();
    }

    public String subject(String key) {
        return name(subjects, key);
    }

    public String forWhom(String key) {
        return name(forWhom, key);
    }

    private static String name(List<Named> all, String key) {
        return all.stream().filter(one -> one.key().equals(key)).map(Named::name).findFirst().orElse(key);
    }

    /** Districts, then online, then nowhere in particular. */
    List<Named> where() {
        return Stream.concat(
                        districts.stream().map(district -> new Named(district.digits(), district.name())),
                        Stream.of(
                                new Named(Where.ONLINE, text.apply("gaps.where.online")),
                                new Named(Where.NOWHERE, text.apply("gaps.where.nowhere"))))
                .toList();
    }

    /** A choice that is not there does not matter. */
    Chosen chosen(Form form) {
        return new Chosen(
                form.has("rows", Chosen.Rows.FOR_WHOM.name()) ? Chosen.Rows.FOR_WHOM : Chosen.Rows.DISTRICT,
                one(form, "where", where()),
                one(form, "subject", subjects),
                one(form, "for", forWhom));
    }

    private static @Nullable String one(Form form, String name, List<Named> all) {
        return all.stream().map(Named::key).filter(key -> form.has(name, key)).findFirst().orElse(null);
    }

    List<Named> rows(Chosen chosen) {
        return chosen.rows() == Chosen.Rows.DISTRICT
                ? only(chosen.where(), where())
                : only(chosen.forWhom(), andNotSaid(forWhom, numbers.listings(null, null, Numbers.NOT_SAID), "gaps.for.not-said"));
    }

    List<Named> columns(Chosen chosen) {
        return only(chosen.subject(), andNotSaid(subjects, numbers.listings(null, Numbers.NOT_SAID, null), "gaps.subject.not-said"));
    }

    private static List<Named> only(@Nullable String key, List<Named> all) {
        return key == null ? all : all.stream().filter(one -> one.key().equals(key)).toList();
    }

    private List<Named> andNotSaid(List<Named> all, int many, String message) {
        if (many == 0) return all;
        var more = new ArrayList<>(all);
        more.add(new Named(Numbers.NOT_SAID, text.apply(message)));
        return more;
    }

    /** By the name of the field. */
    Map<String, List<Choice>> choices() {
        var choices = new LinkedHashMap<String, List<Choice>>();
        choices.put("subject", choices("gaps.all-subjects", subjects));
        choices.put("for", choices("gaps.all-people", forWhom));
        choices.put("where", choices("gaps.everywhere", where()));
        choices.put("rows", Stream.of(Chosen.Rows.values())
                .map(rows -> new Choice(rows.name(), text.apply("gaps.rows." + rows)))
                .toList());
        return choices;
    }

    private List<Choice> choices(String any, List<Named> all) {
        return Stream.concat(
                        Stream.of(new Choice("", text.apply(any))), all.stream().map(one -> new Choice(one.key(), one.name())))
                .toList();
    }
}
