package nl.plein.access.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.Agreement;
import nl.plein.access.decision.Clause;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Ground;
import nl.plein.access.decision.Opening;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.Reach;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page about one purpose. For each role three rows of boxes: what may be seen of own people, what may be changed of
 * own people, and what may be seen of people whom a partner shares.
 */
final class PurposeForm {

    /** Who administers, or watches over privacy, sees nothing of people by that. */
    static final List<Role> ROLES = List.of(Role.COORDINATOR, Role.PROFESSIONAL, Role.CONFIDANT);

    private static final int LONGEST_ASSESSMENT = 200;

    private PurposeForm() {}

    /** Class 5 is for the confidant, and for nobody else. */
    static Set<DataClass> classes(Role role) {
        return role == Role.CONFIDANT ? EnumSet.allOf(DataClass.class) : sharedClasses();
    }

    static Set<DataClass> sharedClasses() {
        return EnumSet.complementOf(EnumSet.of(DataClass.REPORTING_CODE));
    }

    static Form fill(Agreement agreement, Purpose purpose, @Nullable OrganisationId partner) {
        var fields = new LinkedHashMap<String, List<String>>();
        agreement.opening(purpose).ifPresent(opening -> {
            fields.put("ground", List.of(opening.ground().name()));
            fields.put("assessment", List.of(opening.assessment()));
            fields.put("consent", List.of(opening.sharedOnlyWithConsent() ? "yes" : "no"));
        });
        fields.put("open", List.of("yes"));
        var clauses = agreement.opening(purpose).isPresent() ? agreement.clauses() : StandardAgreement.clauses(purpose);
        for (var clause : clauses) if (clause.purpose() == purpose && Objects.equals(clause.organisation(), partner)) put(fields, clause);
        return Form.of(fields);
    }

    private static void put(Map<String, List<String>> fields, Clause clause) {
        var row = clause.act() == Act.WRITE ? "write-" : "read-";
        add(fields, row + clause.role(), clause.dataClass());
        if (clause.reach() == Reach.PARTNERS) add(fields, "partners-" + clause.role(), clause.dataClass());
    }

    private static void add(Map<String, List<String>> fields, String name, DataClass dataClass) {
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(dataClass.name());
    }

    /** Without a ground and an assessment a purpose stays closed. */
    static @Nullable Opening opening(Form form, Purpose purpose) {
        var ground = form.oneOf("ground", names(Stream.of(Ground.values())), "agreement.purpose.no-ground");
        var assessment = form.text("assessment", LONGEST_ASSESSMENT, "agreement.purpose.no-assessment");
        var consent = form.oneOf("consent", List.of("yes", "no"), "agreement.purpose.no-consent");
        if (ground.equals(Ground.CONSENT.name()) && consent.equals("no"))
            form.reject("consent", "agreement.purpose.consent-is-the-ground");
        return form.isWrong() ? null : new Opening(purpose, Ground.valueOf(ground), assessment, consent.equals("yes"));
    }

    static List<Clause> clauses(Form form, Purpose purpose, @Nullable OrganisationId partner) {
        var clauses = new ArrayList<Clause>();
        for (var role : ROLES) {
            var partners = read(form, "partners-" + role, sharedClasses());
            // whoever sees something of a partner's people sees it of their own
            var reads = EnumSet.noneOf(DataClass.class);
            reads.addAll(read(form, "read-" + role, classes(role)));
            reads.addAll(partners);
            for (var dataClass : reads)
                clauses.add(new Clause(
                        partner, role, purpose, dataClass, Act.READ, partners.contains(dataClass) ? Reach.PARTNERS : Reach.OWN));
            for (var dataClass : read(form, "write-" + role, classes(role)))
                clauses.add(new Clause(partner, role, purpose, dataClass, Act.WRITE, Reach.OWN));
        }
        return clauses;
    }

    private static Set<DataClass> read(Form form, String name, Set<DataClass> choices) {
        var chosen = EnumSet.noneOf(DataClass.class);
        form.anyOf(name, names(choices.stream())).forEach(each -> chosen.add(DataClass.valueOf(each)));
        return chosen;
    }

    private static List<String> names(Stream<? extends Enum<?>> all) {
        return all.<String>map(Enum::name).toList();
    }
}
