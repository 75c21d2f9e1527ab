package nl.plein.access;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long links are kept once they are over. */
@Configuration(proxyBeanMethods = false)
class KindsOfLinks {

    /** For a while an expired link still says that it is expired; after that it is unknown. */
    @Bean
    KindOfRecord kindOfPersonalLink(PersonalLinks links) {
        return new KindOfRecord(
                "links", KindOfRecord.Owner.ORGANISATION, "access", Set.of("personal_link"), links::forget);
    }

    @Bean
    KindOfRecord kindOfSignInLink(SignInTokens tokens) {
        return new KindOfRecord(
                "sign-in-links", KindOfRecord.Owner.ALLIANCE, "access", Set.of("sign_in_token"), tokens::forget);
    }
}
