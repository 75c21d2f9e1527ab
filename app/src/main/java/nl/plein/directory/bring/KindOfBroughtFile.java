package nl.plein.directory.bring;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A file that nobody took over goes with the night. */
@Configuration(proxyBeanMethods = false)
class KindOfBroughtFile {

    @Bean
    KindOfRecord kindOfBrought(BroughtFiles files) {
        return new KindOfRecord(
                "brought", KindOfRecord.Owner.ORGANISATION, "directory", Set.of("brought"), files::removeBroughtBefore);
    }
}
