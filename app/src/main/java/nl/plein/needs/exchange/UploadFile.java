package nl.plein.needs.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.Side;
import nl.plein.people.Role;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;

/** Reads a file, judges each row and keeps it until the coordinator says yes. Nothing is taken in yet. */
@Component
class UploadFile {

    private final Columns columns;
    private final ReadRow readRow;
    private final Uploads uploads;
    private final Outgoing outgoing;
    private final Kinds kinds;
    private final Decisions decisions;

    UploadFile(
            Columns columns, ReadRow readRow, Uploads uploads, Outgoing outgoing, Kinds kinds, Decisions decisions) {
        this.columns = columns;
        this.readRow = readRow;
        this.uploads = uploads;
        this.outgoing = outgoing;
        this.kinds = kinds;
        this.decisions = decisions;
    }

    /** Why a file as a whole cannot be read; with columns that are missing, when that is why. */
    record Unfit(String reason, List<String> missing) {}

    sealed interface Result {
        record Kept(UUID upload) implements Result {}

        record Refused(Unfit unfit) implements Result {}
    }

    Result upload(Viewer viewer, Side side, String name, byte[] file) {
        return switch (TextFile.read(name, file)) {
            case Outcome.Refused<String>(var reason) -> refused(reason, List.of());
            case Outcome.Done<String>(var text) ->
                switch (Table.read(text)) {
                    case Outcome.Refused<Table>(var reason) -> refused(reason, List.of());
                    case Outcome.Done<Table>(var table) -> upload(viewer, side, table);
                };
        };
    }

    private Result upload(Viewer viewer, Side side, Table table) {
        var found = columns.find(side, table.header());
        if (!found.missing().isEmpty()) return refused("exchange.file.columns-missing", found.missing());
        var rows = judge(viewer, side, table, found);
        return new Result.Kept(uploads.add(viewer, side, table.header(), found.unknown(), rows));
    }

    private List<Upload.Row> judge(Viewer viewer, Side side, Table table, Columns.Found found) {
        var known = kindsOf(viewer);
        var judged = new ArrayList<Upload.Row>();
        for (var row : table.rows()) {
            var read = readRow.read(side, known, found.places(), row);
            var state = read.incoming() == null ? Upload.State.BAD : Upload.State.GOOD;
            judged.add(new Upload.Row(row.number(), state, row.cells(), read.reasons(), read.incoming()));
        }
        var there = there(viewer, side, judged);
        judged.replaceAll(row -> row.incoming() != null && !there.add(row.incoming().fingerprint())
                ? new Upload.Row(row.line(), Upload.State.THERE, row.cells(), row.reasons(), row.incoming())
                : row);
        return judged;
    }

    /** What came in by a file, or stands here for another reason, like rows of an export that come back. */
    private Set<String> there(Viewer viewer, Side side, List<Upload.Row> judged) {
        var there = new HashSet<String>();
        outgoing.visibleTo(viewer, side).forEach(entry -> there.add(entry.fingerprint()));
        there.addAll(uploads.known(judged.stream()
                .filter(row -> row.incoming() != null)
                .map(row -> row.incoming().fingerprint())
                .collect(Collectors.toSet())));
        return there;
    }

    private List<Kind> kindsOf(Viewer viewer) {
        var mine = decisions.own(viewer, Role.COORDINATOR, Purpose.HELP, DataClass.WELLBEING, Act.WRITE);
        return kinds.all().stream()
                .filter(kind -> mine.contains(kind.organisation()))
                .toList();
    }

    private static Result refused(String reason, List<String> missing) {
        return new Result.Refused(new Unfit(reason, missing));
    }
}
