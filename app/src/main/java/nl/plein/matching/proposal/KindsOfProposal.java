package nl.plein.matching.proposal;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long proposals, matches and noes are kept. What people typed beside a no goes much sooner: see {@link ProposalClock}. */
@Configuration(proxyBeanMethods = false)
class KindsOfProposal {

    @Bean
    KindOfRecord kindOfProposal(Proposals proposals) {
        return new KindOfRecord(
                "proposals",
                KindOfRecord.Owner.ORGANISATION,
                "matching",
                Set.of("proposal", "hold", "answer", "reminder", "match", "closure"),
                proposals::removeClosedBefore);
    }

    @Bean
    KindOfRecord kindOfExclusion(Exclusions exclusions) {
        return new KindOfRecord(
                "exclusions",
                KindOfRecord.Owner.ORGANISATION,
                "matching",
                Set.of("excluded"),
                exclusions::removeOfWhoLeft);
    }
}
