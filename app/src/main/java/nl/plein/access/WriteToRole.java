package nl.plein.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import nl.plein.access.Hearers.Nobody;
import nl.plein.access.Hearers.OfRole;
import nl.plein.access.Hearers.StandIns;
import nl.plein.people.Memberships;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to write to all who have a role somewhere. Where nobody has it, an administrator of the organisation hears
 * that something waits, and after that the organisation that leads the alliance; they do not hear what it is. An
 * organisation that left is never written to: whoever took over from it is. The build forbids a loop of one's own.
 */
@Component
public class WriteToRole {

    private static final Logger log = LoggerFactory.getLogger(WriteToRole.class);

    private final Organisations organisations;
    private final Memberships memberships;
    private final People people;
    private final Post post;
    private final MessageSource messages;
    private final Keys keys;

    WriteToRole(
            Organisations organisations,
            Memberships memberships,
            People people,
            Post post,
            MessageSource messages,
            Keys keys) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.people = people;
        this.post = post;
        this.messages = messages;
        this.keys = keys;
    }

    /**
     * Writes to those of a role, or tells those who stand in for them that it waits.
     *
     * @param key of the letter; "key.instead", where it is there, says in one sentence and without a name what waits
     * @param letter as it is written to one of those of the role
     * @return who was found: a page that promises something says by this what is true
     */
    @Transactional
    public Hearers write(OrganisationId organisation, Set<Role> roles, String key, Function<Person, Letter> letter) {
        var found = hearers(organisation, roles);
        switch (found) {
            case OfRole(var those) -> those.forEach(one -> post.send(letter.apply(one)));
            case StandIns standIns -> writeInstead(standIns, organisation, roles, key);
            case Nobody _ -> log.warn("Nobody hears {} of organisation {}", key, organisation.value());
        }
        return found;
    }

    /** Whoever would be written to now. */
    public Hearers hearers(OrganisationId organisation, Set<Role> roles) {
        return keys.onDuty(() -> {
            var at = organisations.inCharge(organisation);
            if (at.isPresent()) {
                var those = reachable(at.get(), roles);
                if (!those.isEmpty()) return new OfRole(those);
            }
            return standIns(at.stream().toList());
        });
    }

    private Hearers standIns(List<Organisation> own) {
        var asked = new LinkedHashSet<>(own);
        organisations.partners().stream().filter(Organisation::leads).forEach(asked::add);
        for (var organisation : asked) {
            var administrators = reachable(organisation, EnumSet.of(Role.ADMINISTRATOR));
            if (!administrators.isEmpty()) return new StandIns(organisation, administrators);
            if (own.contains(organisation)) continue;
            var coordinators = reachable(organisation, EnumSet.of(Role.COORDINATOR));
            if (!coordinators.isEmpty()) return new StandIns(organisation, coordinators);
        }
        return new Nobody();
    }

    private List<Person> reachable(Organisation organisation, Collection<Role> roles) {
        var ids = new LinkedHashSet<PersonId>();
        for (var role : roles) ids.addAll(memberships.withRole(organisation.id(), role));
        var known = people.find(ids);
        return ids.stream().map(known::get).filter(one -> one != null && one.email() != null).toList();
    }

    /** Tells those who stand in that something waits: not what, and not of whom. */
    @Transactional
    public void writeInstead(StandIns standIns, OrganisationId meantFor, Set<Role> roles, String key) {
        var name = organisations.find(meantFor).map(Organisation::name).orElse("");
        var own = standIns.organisation().id().equals(meantFor);
        for (var one : standIns.people()) {
            var language = Locale.of(one.language());
            var role = messages.getMessage("access.role." + roles.iterator().next(), null, language);
            var waits = messages.getMessage("letter.stand-in.waits", null, language);
            var words = List.<Object>of(one.givenName(), name, role, messages.getMessage(key + ".instead", null, waits, language));
            post.send(new Letter(
                    one.email(),
                    language,
                    own ? "letter.stand-in.own" : "letter.stand-in.lead",
                    words,
                    own ? "/colleagues" : "/partners",
                    meantFor.value()));
        }
    }
}
