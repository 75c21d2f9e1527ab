package nl.plein.needs.ask;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Half-filled forms go by themselves. */
@Configuration(proxyBeanMethods = false)
class KindOfDraft {

    @Bean
    KindOfRecord kindOfDraftForm(Drafts drafts) {
        return new KindOfRecord(
                "drafts", KindOfRecord.Owner.WRITER, "needs", Set.of("draft"), drafts::removeUntouchedSince);
    }
}
