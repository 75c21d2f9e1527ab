package nl.plein.matching.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a coordinator wants to see on the board. Everything comes from the address; what makes no sense there is as if it
 * were not there.
 *
 * @param pairWith the entry for which somebody is sought by hand
 */
record Filter(
        Side side,
        String kind,
        String organisation,
        @Nullable Status status,
        String place,
        int waiting,
        String text,
        @Nullable EntryId pairWith,
        int page) {

    /** Where an entry stands. A helper with several places may stand at more than one. */
    enum Status {
        OPEN,
        PROPOSED,
        MATCHED,
        /** Somebody without an e-mail address waits for a call. */
        CALL,
        WAITING_FOR_GUARDIAN,
        PAUSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final List<String> WAITING = List.of("14", "30", "60", "120");

    static Filter of(Form form) {
        return new Filter(
                form.value("side").equals("offer") ? Side.OFFER : Side.NEED,
                form.value("kind"),
                form.value("organisation"),
                Arrays.stream(Status.values())
                        .filter(status -> status.key().equals(form.value("state")))
                        .findFirst()
                        .orElse(null),
                form.value("place"),
                WAITING.contains(form.value("waiting")) ? Integer.parseInt(form.value("waiting")) : 0,
                form.value("text"),
                entry(form.value("pair")).orElse(null),
                form.value("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(form.value("page")) : 1);
    }

    private static Optional<EntryId> entry(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(new EntryId(UUID.fromString(typed)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public boolean isNarrowed() {
        return !kind.isEmpty() || !organisation.isEmpty() || status != null || !place.isEmpty() || waiting > 0
                || !text.isEmpty();
    }

    /** The address of the board with this filter, without a page. */
    public String address() {
        return address(side, status);
    }

    public String address(Side side, @Nullable Status status) {
        var address = UriComponentsBuilder.fromPath("/board").queryParam("side", side.name().toLowerCase(Locale.ROOT));
        add(address, "kind", kind);
        add(address, "organisation", organisation);
        add(address, "state", status == null ? "" : status.key());
        add(address, "place", place);
        add(address, "waiting", waiting == 0 ? "" : String.valueOf(waiting));
        add(address, "text", text);
        add(address, "pair", pairWith == null ? "" : pairWith.value().toString());
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
}
