package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.plein.ground.Story;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PersonalLinksTest extends Story {

    private static final String PURPOSE = "follow";
    private static final UUID SUBJECT = UUID.randomUUID();
    private static final PersonId HOLDER = new PersonId(UUID.randomUUID());

    @Autowired
    private PersonalLinks links;

    @Test
    void aLinkOpensWhatItWasMadeFor() {
        var token = links.create(PURPOSE, SUBJECT, Set.of(), HOLDER, Duration.ofDays(1));
        var link = links.open(PURPOSE, token).orElseThrow();
        assertThat(link.subject()).isEqualTo(SUBJECT);
        assertThat(link.holder()).isEqualTo(HOLDER);
        assertThat(link.expired()).isFalse();
    }

    @Test
    void aLinkOpensNothingElse() {
        var token = links.create(PURPOSE, SUBJECT, Set.of(), null, Duration.ofDays(1));
        assertThat(links.open("answer", token)).isEmpty();
        assertThat(links.open(PURPOSE, token + "A")).isEmpty();
        assertThat(links.open(PURPOSE, Secret.draw().value())).isEmpty();
        assertThat(links.open(PURPOSE, "")).isEmpty();
    }

    @Test
    void anExpiredLinkSaysThatItIsExpired() {
        var token = links.create(PURPOSE, SUBJECT, Set.of(), HOLDER, Duration.ofDays(1));
        clock.advance(Duration.ofDays(1));
        assertThat(links.open(PURPOSE, token)).get().extracting(PersonalLink::expired).isEqualTo(true);
    }

    @Test
    void aLinkThatWasTakenBackIsUnknown() {
        var token = links.create(PURPOSE, SUBJECT, Set.of(), HOLDER, Duration.ofDays(1));
        assertThat(links.revoke(SUBJECT)).isEqualTo(1);
        assertThat(links.open(PURPOSE, token)).isEmpty();
    }

    @Test
    void whoReadsTheTableCanOpenNothing() {
        var token = links.create(PURPOSE, SUBJECT, Set.of(), HOLDER, Duration.ofDays(1));
        assertThat(token).matches("[A-Za-z0-9_-]{32}");
        var stored = owner.jdbc().sql("select l::text from access.personal_link l").query(String.class).single();
        assertThat(stored).doesNotContain(token);
    }

    @Test
    void expiredLinksAreForgottenInTheEnd() {
        var token = links.create(PURPOSE, SUBJECT, Set.of(), HOLDER, Duration.ofDays(1));
        clock.advance(Duration.ofDays(90));
        jobs.run("access-remove-expired");
        assertThat(links.open(PURPOSE, token)).isPresent();

        clock.advance(Duration.ofDays(2));
        jobs.run("access-remove-expired");
        assertThat(links.open(PURPOSE, token)).isEmpty();
    }
}
