package nl.plein.access.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.Agreement;
import nl.plein.access.decision.Clause;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Opening;
import nl.plein.access.decision.Reach;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;

/** An agreement as people read it: for each purpose who may do what. */
final class Lines {

    /**
     * Who may do what.
     *
     * @param organisation the name of the only partner it is about; null for all of them
     * @param reads classes of own people that may be seen
     * @param writes classes of own people that may be changed
     * @param partners classes of people of partners that may be seen when they are shared
     */
    record Line(
            @Nullable String organisation,
            Role role,
            TreeSet<DataClass> reads,
            TreeSet<DataClass> writes,
            TreeSet<DataClass> partners) {}

    record OfPurpose(Opening opening, List<Line> lines) {}

    private Lines() {}

    static List<OfPurpose> of(Agreement agreement, Map<OrganisationId, String> names) {
        return agreement.openings().stream()
                .sorted(Comparator.comparing(Opening::purpose))
                .map(opening -> new OfPurpose(opening, lines(agreement, opening, names)))
                .toList();
    }

    /** First what counts for all, then what counts for one. */
    private static List<Line> lines(Agreement agreement, Opening opening, Map<OrganisationId, String> names) {
        var lines = new ArrayList<Line>();
        agreement.clauses().stream()
                .filter(clause -> clause.purpose() == opening.purpose())
                .sorted(Comparator.comparing((Clause clause) -> name(clause, names), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Clause::role))
                .forEach(clause -> add(lines, clause, name(clause, names)));
        return lines;
    }

    private static @Nullable String name(Clause clause, Map<OrganisationId, String> names) {
        return clause.organisation() == null ? null : names.getOrDefault(clause.organisation(), "");
    }

    private static void add(List<Line> lines, Clause clause, @Nullable String name) {
        var last = lines.isEmpty() ? null : lines.getLast();
        if (last == null || last.role() != clause.role() || !Objects.equals(last.organisation(), name)) {
            last = new Line(name, clause.role(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
            lines.add(last);
        }
        if (clause.act() == Act.WRITE) last.writes().add(clause.dataClass());
        else last.reads().add(clause.dataClass());
        if (clause.reach() == Reach.PARTNERS) last.partners().add(clause.dataClass());
    }
}
