package nl.plein.needs;

import nl.plein.access.PersonalLinks;
import nl.plein.access.kept.MyData;
import nl.plein.people.PersonId;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who an entry is about and who arranges it, when that becomes somebody else: whoever it was has no link to it any more. */
@Component
@Transactional
public class Parties {

    private final JdbcClient jdbc;
    private final PersonalLinks links;
    private final MyData myData;

    /** What is kept about somebody comes late: entries are themselves a part of it. */
    Parties(JdbcClient jdbc, PersonalLinks links, @Lazy MyData myData) {
        this.jdbc = jdbc;
        this.links = links;
        this.myData = myData;
    }

    public void isAbout(Entry entry, PersonId somebodyElse) {
        jdbc.sql("update needs.entry set person = :person where id = :id")
                .param("person", somebodyElse.value())
                .param("id", entry.id().value())
                .update();
        letGo(entry, entry.person());
    }

    public void isArrangedBy(Entry entry, PersonId somebodyElse) {
        jdbc.sql("update needs.entry set arranger = :person where id = :id")
                .param("person", somebodyElse.value())
                .param("id", entry.id().value())
                .update();
        if (entry.arranger() != null) letGo(entry, entry.arranger());
    }

    private void letGo(Entry entry, PersonId before) {
        links.revoke(entry.id().value(), before);
        myData.forgetUnneeded(List.of(before));
    }
}
