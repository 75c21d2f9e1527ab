package nl.plein.access.partner;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a while the one that leads still sees that nobody answered, and can ask again. */
@Configuration(proxyBeanMethods = false)
class KindOfInvitation {

    @Bean
    KindOfRecord kindOfPartnerInvitation(Invitations invitations) {
        return new KindOfRecord(
                "invitations", KindOfRecord.Owner.ORGANISATION, "access", Set.of("invitation"), invitations::forget);
    }
}
