package nl.plein.journeys.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.matching.Match;
import nl.plein.matching.ProposalId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which matches a group rests on. */
@Repository
@Transactional
public class Bonds {

    /** Two in a group who were matched with each other. */
    public record Bond(JourneyId journey, ProposalId match, PersonId asker, PersonId helper) {

        public boolean joins(PersonId person) {
            return person.equals(asker) || person.equals(helper);
        }
    }

    private final JdbcClient jdbc;

    Bonds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** None when it is a pair. */
    public List<Bond> of(JourneyId journey) {
        return bonds("select journey, match, asker, helper from journeys.bond where journey = :id order by match", journey.value());
    }

    Optional<Bond> of(ProposalId match) {
        return bonds("select journey, match, asker, helper from journeys.bond where match = :id", match.value()).stream().findFirst();
    }

    /** All matches of a journey, be it of a pair or a group. */
    public List<ProposalId> matches(Journey journey) {
        var bonds = of(journey.id());
        if (bonds.isEmpty()) return journey.match() == null ? List.of() : List.of(journey.match());
        return bonds.stream().map(Bond::match).toList();
    }

    /** As {@link #matches(Journey)}, of many at once. */
    public Map<JourneyId, List<ProposalId>> matches(Collection<Journey> journeys) {
        var all = new HashMap<JourneyId, List<ProposalId>>();
        jdbc.sql("select journey, match from journeys.bond where journey = any(:ids) order by match")
                .param("ids", journeys.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(new JourneyId(row.getObject("journey", UUID.class)), _ -> new ArrayList<>())
                            .add(new ProposalId(row.getObject("match", UUID.class)));
                });
        for (var journey : journeys) if (journey.match() != null) all.putIfAbsent(journey.id(), List.of(journey.match()));
        return all;
    }

    private List<Bond> bonds(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> new Bond(
                        new JourneyId(row.getObject("journey", UUID.class)),
                        new ProposalId(row.getObject("match", UUID.class)),
                        new PersonId(row.getObject("asker", UUID.class)),
                        new PersonId(row.getObject("helper", UUID.class))))
                .list();
    }

    void add(JourneyId journey, Match match) {
        jdbc.sql("""
                insert into journeys.bond (journey, match, asker, helper) values (:journey, :match, :asker, :helper)
                on conflict (journey, match) do nothing
                """)
                .param("journey", journey.value())
                .param("match", match.id().value())
                .param("asker", match.asker().person().value())
                .param("helper", match.helper().person().value())
                .update();
    }

    void move(JourneyId from, JourneyId to) {
        jdbc.sql("update journeys.bond set journey = :to where journey = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    void remove(Bond bond) {
        jdbc.sql("delete from journeys.bond where journey = :journey and match = :match")
                .param("journey", bond.journey().value())
                .param("match", bond.match().value())
                .update();
    }
}
