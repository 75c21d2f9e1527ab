package nl.plein.directory.bring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.plein.directory.ListingContent;
import nl.plein.directory.MapPoint;
import nl.plein.shared.Postcode;
import nl.plein.shared.Tidy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The content of a thing while it is read. What cannot be read is left out, and said. */
class Draft {

    private static final int LONGEST = 20_000;
    private static final int SUMMARY = 150;

    final ObjectNode content = JsonNodeFactory.instance.objectNode();
    final List<Incoming.Reason> left = new ArrayList<>();

    /** When the source says that somebody looked whether it is true. */
    @Nullable LocalDate checkedOn;

    Draft text(String field, @Nullable String written) {
        if (written == null || written.isBlank()) return this;
        var clean = Tidy.text(written);
        content.put(field, clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean);
        return this;
    }

    /** The first sentence, when it is short enough, is what lists show. */
    Draft told(@Nullable String summary, @Nullable String about) {
        text("about", about);
        var first = summary != null && !summary.isBlank() ? summary.strip() : firstSentence(about);
        if (first != null) text("summary", first.length() <= SUMMARY ? first : shortened(first));
        return this;
    }

    private static @Nullable String firstSentence(@Nullable String about) {
        return about == null || about.isBlank() ? null : about.strip().split("(?<=[.!?])\\s+|\\R", 2)[0];
    }

    private static String shortened(String text) {
        var space = text.lastIndexOf(' ', SUMMARY - 2);
        return text.substring(0, space > SUMMARY / 2 ? space : SUMMARY - 2) + ListingContent.CUT;
    }

    Draft checked(@Nullable String written) {
        if (written == null || written.isBlank()) return this;
        Read.date(written).ifPresentOrElse(day -> checkedOn = day, () -> leave("bring.left.date", written));
        return this;
    }

    Draft mail(ObjectNode in, @Nullable String written) {
        if (written == null || written.isBlank()) return this;
        if (Read.isMail(written.strip())) in.put("email", Tidy.text(written));
        else leave("bring.left.email", written);
        return this;
    }

    Draft website(@Nullable String written) {
        if (written == null || written.isBlank()) return this;
        if (Read.isWebsite(written.strip())) content.put("website", written.strip());
        else leave("bring.left.website", written);
        return this;
    }

    Draft postcode(@Nullable String written) {
        if (written == null || written.isBlank()) return this;
        Postcode.read(written).ifPresentOrElse(
                postcode -> content.put("postcode", postcode.spaced()), () -> leave("bring.left.postcode", written));
        return this;
    }

    /** @param longitude is left out with the latitude: half a point is none */
    Draft point(JsonNode latitude, JsonNode longitude) {
        if (Read.isNothing(latitude) && Read.isNothing(longitude)) return this;
        MapPoint.read(Read.number(latitude), Read.number(longitude)).ifPresentOrElse(
                point -> content.put("lat", point.latitude()).put("lon", point.longitude()),
                () -> leave("bring.left.point", latitude.asString("") + ", " + longitude.asString("")));
        return this;
    }

    void leave(String reason, String written) {
        left.add(new Incoming.Reason(reason, written.length() > 60 ? written.substring(0, 60) : written));
    }
}
