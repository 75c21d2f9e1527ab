package nl.plein.needs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of help that this alliance has, in the order in which it shows them. */
@Component
@Transactional
public class Kinds {

    private final JdbcClient jdbc;

    Kinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What anybody may ask or offer now. */
    public List<Kind> open() {
        return all().stream().filter(Kind::open).toList();
    }

    public List<Kind> all() {
        var topics = topicsByKind();
        return jdbc.sql("""
                select key, organisation, name_nl, name_en, about_nl, about_en, icon, asks, topics_nl, topics_en, open
                from needs.kind
                order by place, key
                """)
                .query((row, _) -> kind(row, topics.getOrDefault(row.getString("key"), List.of())))
                .list();
    }

    public Optional<Kind> find(String key) {
        return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    public Map<String, Kind> byKey() {
        return all().stream().collect(Collectors.toMap(Kind::key, kind -> kind));
    }

    /** Adds a kind at the end, or changes the one with this key. */
    public void save(Kind kind) {
        jdbc.sql("""
                insert into needs.kind (key, organisation, name_nl, name_en, about_nl, about_en, icon, asks,
                                        topics_nl, topics_en, open, place)
                values (:key, :organisation, :nameNl, :nameEn, :aboutNl, :aboutEn, :icon, :asks,
                        :topicsNl, :topicsEn, :open, (select coalesce(max(place), 0) + 1 from needs.kind))
                on conflict (key) do update set
                    organisation = excluded.organisation, name_nl = excluded.name_nl, name_en = excluded.name_en,
                    about_nl = excluded.about_nl, about_en = excluded.about_en, icon = excluded.icon,
                    asks = excluded.asks, topics_nl = excluded.topics_nl, topics_en = excluded.topics_en,
                    open = excluded.open
                """)
                .param("key", kind.key())
                .param("organisation", kind.organisation().value())
                .param("nameNl", kind.name().nl())
                .param("nameEn", kind.name().en())
                .param("aboutNl", kind.about().nl())
                .param("aboutEn", kind.about().en())
                .param("icon", kind.icon())
                .param("asks", kind.asks().toArray(String[]::new))
                .param("topicsNl", kind.topicsQuestion().nl())
                .param("topicsEn", kind.topicsQuestion().en())
                .param("open", kind.open())
                .update();
        jdbc.sql("delete from needs.topic where kind = :kind").param("kind", kind.key()).update();
        for (var place = 0; place < kind.topics().size(); place++) {
            var topic = kind.topics().get(place);
            jdbc.sql("""
                    insert into needs.topic (kind, key, name_nl, name_en, place) values (:kind, :key, :nl, :en, :place)
                    """)
                    .param("kind", kind.key())
                    .param("key", topic.key())
                    .param("nl", topic.name().nl())
                    .param("en", topic.name().en())
                    .param("place", place)
                    .update();
        }
    }

    private Map<String, List<Kind.Topic>> topicsByKind() {
        record Row(String kind, Kind.Topic topic) {}
        return jdbc
                .sql("select kind, key, name_nl, name_en from needs.topic order by kind, place")
                .query((row, _) -> new Row(
                        row.getString("kind"), new Kind.Topic(row.getString("key"), text(row, "name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::kind, Collectors.mapping(Row::topic, Collectors.toList())));
    }

    private static Kind kind(ResultSet row, List<Kind.Topic> topics) throws SQLException {
        return new Kind(
                row.getString("key"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                text(row, "name"),
                text(row, "about"),
                row.getString("icon"),
                strings(row.getArray("asks")),
                text(row, "topics"),
                topics,
                row.getBoolean("open"));
    }

    private static Kind.Text text(ResultSet row, String column) throws SQLException {
        return new Kind.Text(row.getString(column + "_nl"), row.getString(column + "_en"));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return new LinkedHashSet<>(List.of((String[]) array.getArray()));
    }
}
