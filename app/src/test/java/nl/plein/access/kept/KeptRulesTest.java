package nl.plein.access.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Nothing is kept of which nobody said whose it is, why and how long. Tables and columns come from the catalogue. */
class KeptRulesTest extends Story {

    /** What is not about people and does not come and go, and why. A new table has a kind of record or comes here. */
    private static final Map<String, String> STAYS = Map.ofEntries(
            Map.entry("people.organisation", "the partners of the alliance"),
            Map.entry("people.site", "where the partners are found; about nobody"),
            Map.entry("needs.kind", "what the alliance offers; about nobody"),
            Map.entry("needs.topic", "what the alliance offers; about nobody"),
            Map.entry("journeys.programme", "what an organisation offers; about nobody"),
            Map.entry("journeys.programme_version", "what it says, and who wrote it: an id; journeys go on with it"),
            Map.entry("directory.initiative", "who offers something; its page stays as history"),
            Map.entry("directory.listing", "what is offered; its page stays as history"),
            Map.entry("directory.place", "where things are; about nobody"),
            Map.entry("directory.source", "where the directory came from; about nobody"),
            Map.entry("directory.said", "what each source says, and who corrected it: an id"),
            Map.entry("directory.judgement", "which pages are the same thing, as long as they are there; who said so is an id"),
            Map.entry("directory.asked_whether_true", "when the page of an initiative was last asked about; about nobody"),
            Map.entry("directory.term", "words of the alliance; about nobody"),
            Map.entry("directory.synonym", "words of the alliance; about nobody"),
            Map.entry("access.agreement", "what the partners agreed: all sharing stands on it, also on what no longer counts"),
            Map.entry("access.agreement_purpose", "a part of an agreement"),
            Map.entry("access.agreement_clause", "a part of an agreement"),
            Map.entry("access.agreement_signature", "who signed, as an id: a trigger keeps it as it was given"),
            Map.entry("matching.weights", "how the alliance weighs, and who set it: an id"));

    /** What the ids in these columns name is no person, whatever the table. */
    private static final Set<String> NO_PERSONS = Set.of("assured_source", 
            "made_for", "id", "organisation", "organisations", "entry", "need", "offer", "proposal", "run", "upload", "changes", "sent_as",
            "owner", "receivers", "receiver", "matter", "for_organisation", "consent", "follows", "partner", "programme",
            "copied_from", "journey", "match", "moment", "worry", "participant", "result", "bundle", "goes_on_as", "guest", "joining", "company", "initiative", "successor", "thing", "way", "other_thing", "source", "place", "taken_over_by", "waits_for");


    @Autowired
    private List<KindOfRecord> kinds;

    @Autowired
    private List<PartOfMyData> parts;

    @Autowired
    private Terms terms;

    @Autowired
    private MessageSource messages;

    @Test
    void everyTableBelongsToOneKindOfRecord() {
        var declared = kinds.stream()
                .flatMap(kind -> kind.tables().stream().map(table -> kind.schema() + "." + table))
                .toList();
        assertThat(declared).as("each table in one kind only").doesNotHaveDuplicates();
        assertThat(declared).doesNotContainAnyElementsOf(STAYS.keySet());
        assertThat(tables()).hasSizeGreaterThan(40)
                .as("tables without a kind of record, and kinds of tables that are not there")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(declared.stream(), STAYS.keySet().stream()).toList());
    }

    @Test
    void everyKindSaysWhatItIsWhyAndHowLongInBothLanguages() {
        assertThat(kinds).extracting(KindOfRecord::key).doesNotHaveDuplicates();
        assertSoftly(softly -> kinds.forEach(kind -> {
            softly.assertThat(terms.of(kind.key())).as(kind.key()).isNotNull();
            for (var language : List.of(Locale.of("nl"), Locale.ENGLISH))
                for (var part : List.of("", ".why", ".until"))
                    softly.assertThat(messages.getMessage("kept." + kind.key() + part, new Object[] {"x"}, "", language))
                            .as("kept.%s%s in %s", kind.key(), part, language)
                            .isNotEmpty();
        }));
    }

    /** Whoever keeps something about somebody and says nothing of it, fails here. */
    @Test
    void everyColumnThatNamesAPersonIsNamedByAPartOfMyData() {
        var named = parts.stream()
                .flatMap(part -> part.columns().entrySet().stream().flatMap(table -> table.getValue().stream()
                        .map(column -> part.schema() + "." + table.getKey() + "." + column)))
                .collect(Collectors.toSet());
        var columns = columnsWithIds();
        assertThat(columns).as("named, but not there").containsAll(named);
        assertThat(columns.stream()
                        .filter(column -> !NO_PERSONS.contains(column.substring(column.lastIndexOf('.') + 1))))
                .as("columns with ids that no part names")
                .allSatisfy(column -> assertThat(named).contains(column));
    }

    private List<String> tables() {
        return owner.jdbc().sql("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and c.relname <> 'migrated'
                  and n.nspname not in ('public', 'pg_catalog', 'information_schema', 'pg_toast')
                order by 1
                """).query(String.class).list();
    }

    private Set<String> columnsWithIds() {
        return owner.jdbc().sql("""
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                where table_schema not in ('system', 'public', 'pg_catalog', 'information_schema')
                  and (data_type = 'uuid' or udt_name = '_uuid')
                """).query(String.class).set();
    }
}
