package nl.plein.directory.hsds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.directory.program.WrongParameter;
import nl.plein.shared.Postcode;

/** What somebody asks for, read from the parameters of the address. What we do not know, or cannot read, is refused. */
class Wanted {

    static final int USUAL = 50;
    static final int MOST = 500;

    private static final int FURTHEST = 400_000;

    private final Map<String, String> typed;

    Wanted(Map<String, String> typed, Set<String> known) {
        this.typed = typed;
        typed.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new WrongParameter(name, "program.wrong.unknown");
        });
        page();
        perPage();
        lines();
    }

    int page() {
        return number("page", 1, 10_000_000).orElse(1);
    }

    int perPage() {
        return number("per_page", 1, MOST).orElse(USUAL);
    }

    /** A line for each, all of them, instead of a page. */
    boolean lines() {
        return switch (typed.getOrDefault("format", "json")) {
            case "json" -> false;
            case "ndjson" -> true;
            default -> throw new WrongParameter("format", "program.wrong.format");
        };
    }

    /** All of it at once; also for whoever asks only what changed. */
    boolean isWhole() {
        return lines() || is("minimal");
    }

    boolean is(String name) {
        return switch (typed.getOrDefault(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongParameter(name, "program.wrong.boolean");
        };
    }

    Optional<UUID> id(String name) {
        return text(name).map(typed -> {
            try {
                if (typed.length() == 36) return UUID.fromString(typed);
            } catch (IllegalArgumentException _) {
                // refused below
            }
            throw new WrongParameter(name, "program.wrong.id");
        });
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(typed.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<Instant> moment(String name) {
        return text(name).map(typed -> {
            try {
                return typed.length() == 10
                        ? LocalDate.parse(typed).atStartOfDay().toInstant(ZoneOffset.UTC)
                        : OffsetDateTime.parse(typed).toInstant();
            } catch (DateTimeParseException _) {
                throw new WrongParameter(name, "program.wrong.moment");
            }
        });
    }

    Optional<Postcode> postcode() {
        var typed = text("postcode");
        var read = typed.flatMap(Postcode::read);
        if (typed.isPresent() && read.isEmpty()) throw new WrongParameter("postcode", "program.wrong.postcode");
        if (typed.isEmpty() && text("proximity").isPresent())
            throw new WrongParameter("proximity", "program.wrong.proximity-alone");
        return read;
    }

    Optional<Integer> metres() {
        return number("proximity", 0, FURTHEST);
    }

    private Optional<Integer> number(String name, int least, int most) {
        return text(name).map(typed -> {
            var number = typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
            if (number < least || number > most) throw new WrongParameter(name, "program.wrong." + name);
            return number;
        });
    }
}
