package nl.plein.access.decision;

import java.util.ArrayList;
import java.util.List;
import nl.plein.access.decision.Verdict.Allowed;
import nl.plein.access.decision.Verdict.Denied;
import nl.plein.access.decision.Verdict.Reason;
import nl.plein.people.Role;

/**
 * Who may do what, deny by default. What an organisation reads of its own people rests on the agreement it signed. What it
 * reads of a partner's people rests on four things at once: both signed an agreement that says so, the partner gave it a
 * part in this matter, and the person agreed where the agreement asks for that. Two organisations that signed different
 * versions have only what both versions allow.
 */
public final class Rules {

    private Rules() {}

    public static Verdict decide(Question question, Papers papers) {
        if (question.dataClass() == DataClass.REPORTING_CODE && !isBehindTheWall(question)) return new Denied(Reason.WALL);
        var agreements = agreementsOfBoth(question, papers);
        if (agreements.isEmpty()) return new Denied(Reason.NO_AGREEMENT);
        var verdict = ordinarily(question, papers, agreements);
        if (verdict.isAllowed() || !isEmergency(question, papers)) return verdict;
        return new Allowed(Ground.VITAL_INTERESTS, agreements.getFirst().version(), true);
    }

    /** No other role, no consent, no partner and no emergency opens class 5. */
    private static boolean isBehindTheWall(Question question) {
        return question.isAboutOwn() && question.asker().roles().contains(Role.CONFIDANT);
    }

    /** The reader's first; none unless both organisations have one. */
    private static List<Agreement> agreementsOfBoth(Question question, Papers papers) {
        var readers = papers.signed().get(question.asker().organisation());
        var owners = papers.signed().get(question.matter().owner());
        if (readers == null || owners == null) return List.of();
        return readers.equals(owners) ? List.of(readers) : List.of(readers, owners);
    }

    private static Verdict ordinarily(Question question, Papers papers, List<Agreement> agreements) {
        var openings = new ArrayList<Opening>();
        for (var agreement : agreements) {
            var opening = agreement.opening(question.purpose());
            if (opening.isEmpty()) return new Denied(Reason.PURPOSE_CLOSED);
            openings.add(opening.get());
            if (!agreement.allows(question)) return new Denied(Reason.NOT_AGREED);
        }
        var ground = openings.getFirst().ground();
        if (question.isAboutOwn()) return new Allowed(ground, agreements.getFirst().version(), false);
        if (papers.sharings().stream().noneMatch(sharing -> sharing.covers(question))) return new Denied(Reason.NO_PART);
        var consentNeeded = openings.stream().anyMatch(Opening::sharedOnlyWithConsent);
        if (!consentNeeded) return new Allowed(ground, agreements.getFirst().version(), false);
        if (papers.agreed().stream().noneMatch(agreed -> agreed.covers(question))) return new Denied(Reason.NO_CONSENT);
        return new Allowed(Ground.CONSENT, agreements.getFirst().version(), false);
    }

    /** Reading only: nobody changes or hands over anything in an emergency, and class 5 was left out before. */
    private static boolean isEmergency(Question question, Papers papers) {
        return question.act() == Act.READ
                && question.dataClass() != DataClass.REPORTING_CODE
                && papers.emergencies().stream().anyMatch(emergency -> emergency.covers(question));
    }
}
