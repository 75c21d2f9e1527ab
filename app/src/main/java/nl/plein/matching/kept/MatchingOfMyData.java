package nl.plein.matching.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.Telling;
import nl.plein.access.kept.WrittenByMe;
import nl.plein.matching.proposal.Answer;
import nl.plein.matching.proposal.Proposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposals, without the other side. Who is kept apart from whom is told to neither: it would tell one of the two what the
 * other asked for (UAVG article 41, the rights of others). Proposals themselves end when the entry does.
 */
@Component
class MatchingOfMyData implements PartOfMyData {

    private static final String PROPOSALS = "proposals";

    private final Proposals proposals;
    private final Entries entries;
    private final Telling telling;
    private final WrittenByMe writtenByMe;
    private final JdbcClient jdbc;

    MatchingOfMyData(Proposals proposals, Entries entries, Telling telling, WrittenByMe writtenByMe, JdbcClient jdbc) {
        this.proposals = proposals;
        this.entries = entries;
        this.telling = telling;
        this.writtenByMe = writtenByMe;
        this.jdbc = jdbc;
    }

    @Override
    public String schema() {
        return "matching";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of(
                "proposal", Set.of("made_by"),
                "answer", Set.of("by_phone"),
                "closure", Set.of("by"),
                "kept_apart", Set.of("one", "other", "by"),
                "weights", Set.of("set_by"),
                "run", Set.of("requested_by", "accepted_by"),
                "run_outcome", Set.of("by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<KeptThing>();
        for (var entry : entries.everythingOf(person)) {
            proposals.history(entry.id()).forEach(proposal -> things.add(told(proposal, entry, language)));
            noes(entry, language, things);
        }
        things.addAll(writtenByMe.told(PROPOSALS, """
                select (select count(*) from matching.proposal where made_by = :person)
                     + (select count(*) from matching.answer where by_phone = :person)
                     + (select count(*) from matching.closure where by = :person)
                """, person, language));
        things.addAll(writtenByMe.told(
                "runs", "select count(*) from matching.run where :person in (requested_by, accepted_by)", person, language));
        return things;
    }

    private KeptThing told(Proposal proposal, Entry entry, Locale language) {
        var thing = telling.of(PROPOSALS, entry.organisation(), language)
                .day("proposed", proposal.madeAt())
                .day("matched", proposal.matchedAt())
                .choice("ended-because", proposal.closure() == null ? null : proposal.closure().why())
                .day("ended", proposal.closure() == null ? null : proposal.closure().at());
        @Nullable Answer mine = proposal.answers().get(proposal.side(entry.id()));
        if (mine == null) return thing.told();
        return thing.choice("my-answer", mine.yes() ? "yes" : "no")
                .day("answered", mine.at())
                .choice("my-reason", mine.reason())
                .text("my-words", mine.words())
                .told();
    }

    private void noes(Entry entry, Locale language, List<KeptThing> things) {
        var many = count("select count(*) from matching.excluded where :id in (need, offer)", entry.id().value());
        if (many > 0)
            things.add(telling.of("exclusions", entry.organisation(), language).number("not-again", many).told());
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }

    /** What was typed about this person, or by them, goes at once; that there was a proposal goes later, without a name. */
    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        var mine = entries.everythingOf(person.id()).stream()
                .filter(entry -> entry.organisation().equals(organisation))
                .map(Entry::id)
                .map(EntryId::value)
                .toArray(UUID[]::new);
        for (var sql : List.of(
                "update matching.answer set words = null where proposal in (%s)",
                "update matching.closure set words = null where proposal in (%s)",
                "update matching.proposal set by_hand_reason = null where id in (%s)"))
            jdbc.sql(sql.formatted("select id from matching.proposal where need = any (:mine) or offer = any (:mine)"))
                    .param("mine", mine)
                    .update();
    }

    @Override
    public void forget(Person person) {
        jdbc.sql("delete from matching.kept_apart where :person in (one, other)")
                .param("person", person.id().value())
                .update();
    }
}
