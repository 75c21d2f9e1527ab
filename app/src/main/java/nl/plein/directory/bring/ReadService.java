package nl.plein.directory.bring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.plein.directory.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** One service or organization of HSDS, with all that belongs to it; the names of older versions beside the new ones. */
final class ReadService {

    private static final int OLDEST = 120;
    private static final Set<String> OVER = Set.of("inactive", "defunct");
    private static final Map<Term.Kind, String> TERMS =
            Map.of(Term.Kind.SUBJECT, "subjects", Term.Kind.LIFE_EVENT, "events", Term.Kind.FOR_WHOM, "forWhom");

    private final Reading reading;
    private final Map<String, Term> words;
    private final MessageSource messages;
    private final Taken taken = new Taken();

    ReadService(Reading reading, Map<String, Term> words, MessageSource messages) {
        this.reading = reading;
        this.words = words;
        this.messages = messages;
    }

    void giveBack(long row, JsonNode thing) {
        reading.giveBack(row, thing.path("name").asString(""), "bring.wrong.key", "");
    }

    void leave(JsonNode thing) {
        reading.leave(taken.left(thing));
    }

    void organization(long row, JsonNode organization) {
        var key = ReadHsds.text(organization, "id");
        var name = taken.text(organization, "name");
        if (key == null || name == null) return;
        var draft = new Draft();
        draft.text("name", name)
                .text("about", taken.text(organization, "description"))
                .website(taken.text(organization, "website", "url"))
                .mail(draft.content, taken.text(organization, "email"))
                .text("phone", phone(organization));
        var year = Read.number(organization.path("year_incorporated"));
        if (year > 1000 && year < 10_000) {
            taken.take(organization, "year_incorporated");
            draft.content.put("since", "%04d-01".formatted((int) year));
        }
        reading.initiative(row, key, draft);
    }

    void service(long row, JsonNode service, @Nullable String within) {
        var organization = service.path("organization");
        if (organization.isObject()) organization(row, organization);
        var draft = new Draft();
        draft.text("name", taken.text(service, "name"));
        draft.content.put("kind", "SERVICE");
        about(service, draft);
        steps(service, draft);
        ages(service, draft);
        languages(service, draft);
        cost(service, draft);
        draft.content.putArray("when");
        when(service, draft);
        terms(service, draft);
        draft.checked(taken.text(service, "assured_date"));
        var places = places(row, service, draft);
        contact(service, draft);
        var status = taken.text(service, "status");
        var by = Stream.of(within, ReadHsds.text(service, "organization_id"), ReadHsds.text(organization, "id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var key = ReadHsds.text(service, "id");
        if (status != null && OVER.contains(status.toLowerCase(Locale.ROOT)))
            reading.giveBack(row, service.path("name").asString(""), "bring.wrong.over", status);
        else reading.listing(row, key == null ? "" : key, draft, by, places);
        leave(service);
    }

    /** What has no field of its own here and people need to know, stands in the text, with what it is. */
    private void about(JsonNode service, Draft draft) {
        var told = taken.text(service, "description");
        var parts = new ArrayList<@Nullable String>();
        parts.add(told);
        parts.add(said("alert", taken.text(service, "alert")));
        parts.add(said("eligibility", taken.text(service, "eligibility_description", "eligibility")));
        for (var one : Taken.in(service, "eligibilities", "eligibilitys")) parts.add(said("eligibility", taken.text(one, "eligibility")));
        for (var area : Taken.in(service, "service_areas", "service_area"))
            parts.add(said("area", taken.text(area, "name", "service_area", "description")));
        parts.add(said("interpreter", taken.text(service, "interpretation_services")));
        draft.told(null, joined(parts, "\n\n"));
    }

    private void steps(JsonNode service, Draft draft) {
        var parts = new ArrayList<@Nullable String>();
        parts.add(taken.text(service, "application_process"));
        parts.add(said("wait", taken.text(service, "wait_time")));
        for (var document : Taken.in(service, "required_documents", "required_document"))
            parts.add(said("document", document.isString() ? document.asString() : taken.text(document, "document")));
        var url = taken.text(service, "url");
        if (url != null && Read.isWebsite(url)) parts.add(said("url", url));
        else if (url != null) draft.leave("bring.left.website", url);
        draft.text("steps", joined(parts, "\n"));
    }

    private void ages(JsonNode service, Draft draft) {
        var from = age(service, "minimum_age");
        var to = age(service, "maximum_age");
        for (var one : Taken.in(service, "eligibilities", "eligibilitys")) {
            if (Double.isNaN(from)) from = age(one, "minimum_age");
            if (Double.isNaN(to)) to = age(one, "maximum_age");
        }
        if (Double.isNaN(from) && Double.isNaN(to)) return;
        draft.content.putArray("ages").add(Double.isNaN(from) ? 0 : (int) from).add(Double.isNaN(to) ? OLDEST : (int) to);
    }

    private double age(JsonNode in, String field) {
        var age = Read.number(in.path(field));
        if (!(age >= 0 && age <= OLDEST)) return Double.NaN;
        taken.take(in, field);
        return age;
    }

    private void languages(JsonNode service, Draft draft) {
        var codes = new LinkedHashSet<String>();
        for (var one : service.path("languages")) {
            var written = taken.text(one, "code", "name", "language");
            if (written == null) continue;
            var read = Languages.codes(written);
            codes.addAll(read);
            if (read.isEmpty()) draft.leave("bring.left.language", written);
        }
        var in = draft.content.putArray("languages");
        codes.forEach(in::add);
    }

    private void cost(JsonNode service, Draft draft) {
        var option = service.path("cost_options").path(0);
        var words = taken.text(service, "fees_description", "fees");
        var amount = Read.number(option.path("amount"));
        if (Double.isNaN(amount) || amount < 0 || amount > 1_000_000) {
            ReadCost.words(words != null ? words : taken.text(option, "option", "amount_description"), draft.content);
            return;
        }
        var currency = taken.text(option, "currency");
        var euros = currency == null || currency.equals("EUR");
        taken.take(option, "amount");
        var cents = Math.round(amount * 100);
        var cost = draft.content.putObject("cost").put("kind", cents == 0 ? "FREE" : "PAID");
        if (cents > 0 && euros) cost.put("cents", cents);
        else if (cents > 0) draft.leave("bring.left.money", currency + " " + option.path("amount").asString(""));
        var told = words != null ? words : taken.text(option, "amount_description", "option");
        if (told != null) cost.put("words", told);
    }

    private void when(JsonNode of, Draft draft) {
        for (var schedule : Taken.in(of, "schedules", "regular_schedules", "regular_schedule"))
            new ReadSchedule(schedule, taken).session().ifPresent(draft.content.withArrayProperty("when")::add);
    }

    /** Terms are ours when their code or their name is; words of others are told. */
    private void terms(JsonNode service, Draft draft) {
        TERMS.values().forEach(draft.content::putArray);
        var chosen = new LinkedHashSet<Term>();
        for (var each : List.of("attributes", "service_attributes", "service_taxonomys", "services_taxonomy", "service_taxonomies"))
            for (var attribute : service.path(each)) {
                var term = Taken.in(attribute, "taxonomy_term", "taxonomy");
                var code = taken.text(term, "code");
                var name = taken.text(term, "name", "term");
                var ours = Stream.of(code, name).filter(Objects::nonNull).map(word -> words.get(word.toLowerCase(Locale.ROOT)))
                        .filter(Objects::nonNull).findFirst();
                ours.ifPresent(chosen::add);
                if (ours.isEmpty() && (name != null || code != null)) draft.leave("bring.left.word", name == null ? code : name);
                if (ours.isPresent()) taken.text(attribute, "label");
            }
        chosen.forEach(term -> draft.content.withArrayProperty(TERMS.get(term.kind())).add(term.key()));
    }

    private List<String> places(long row, JsonNode service, Draft draft) {
        var keys = new LinkedHashSet<String>();
        for (var at : Taken.in(service, "service_at_locations", "services_at_location", "service_at_location")) {
            when(at, draft);
            var location = at.path("location");
            var key = ReadHsds.text(location, "id");
            if (key == null) continue;
            if ("virtual".equals(location.path("location_type").asString(""))) {
                taken.text(location, "location_type");
                draft.content.put("online", true);
                continue;
            }
            keys.add(key);
            var place = new ReadLocation(taken, messages).read(location);
            reading.place(row, key, place);
            draft.left.addAll(place.left);
        }
        return List.copyOf(keys);
    }

    /** Of the service itself, or else of a contact of it, or of where it is; not whose: that is a person. */
    private void contact(JsonNode service, Draft draft) {
        var contact = draft.content.putObject("contact");
        var number = phone(service);
        var mail = taken.text(service, "email");
        for (var one : Taken.in(service, "contacts", "contact")) {
            if (number == null) number = phone(one);
            if (mail == null) mail = taken.text(one, "email");
        }
        for (var at : Taken.in(service, "service_at_locations", "services_at_location", "service_at_location")) {
            if (number == null) number = phone(at);
            if (number == null) number = phone(at.path("location"));
        }
        if (number != null) contact.put("phone", number);
        draft.mail(contact, mail);
    }

    private @Nullable String phone(JsonNode of) {
        for (var phone : of.path("phones")) {
            var number = taken.text(phone, "number");
            if (number == null) continue;
            if ("voice".equals(phone.path("type").asString(""))) taken.take(phone, "type");
            return number.replace("\"", "");
        }
        return null;
    }

    private @Nullable String said(String what, @Nullable String written) {
        return written == null ? null : messages.getMessage("bring.said." + what, new Object[] {written}, ReadHsds.HERE);
    }

    private static @Nullable String joined(List<@Nullable String> parts, String between) {
        var all = parts.stream().filter(Objects::nonNull).map(String::strip).distinct().toList();
        return all.isEmpty() ? null : String.join(between, all);
    }
}
