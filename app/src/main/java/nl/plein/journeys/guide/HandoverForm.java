package nl.plein.journeys.guide;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.journeys.guide.Guided.One;
import nl.plein.journeys.handover.HandOver;
import nl.plein.journeys.handover.Handover;
import nl.plein.journeys.handover.Handovers;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.shared.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one journey says of going to another organisation. */
@Component
class HandoverForm {

    private final HandOver handOver;
    private final Handovers handovers;
    private final Organisations organisations;
    private final MessageSource messages;

    HandoverForm(HandOver handOver, Handovers handovers, Organisations organisations, MessageSource messages) {
        this.handOver = handOver;
        this.handovers = handovers;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** @param open it can still be taken back */
    record Line(UUID id, String name, String receiver, String state, boolean open) {}

    void show(One one, Locale locale, Model model) {
        var lines = handovers.of(one.journey()).stream().map(handover -> line(one, handover)).toList();
        model.addAttribute("handovers", lines);
        model.addAttribute("mayHandOver", !one.journey().isOver() && lines.stream().noneMatch(Line::open));
        model.addAttribute("receivers", Stream.concat(
                        Stream.of(new Choice("", messages.getMessage("handover.to.choose", null, locale))),
                        handOver.receivers(one.journey().organisation()).stream()
                                .map(partner -> new Choice(partner.id().value().toString(), partner.name())))
                .toList());
        model.addAttribute("goers", one.journey().askers()
                .map(asker -> new Choice(asker.id().toString(), one.name(asker.person())))
                .toList());
    }

    private Line line(One one, Handover handover) {
        return new Line(
                handover.id(),
                one.name(handover.person()),
                organisations.find(handover.receiver()).map(Organisation::name).orElse(""),
                handover.state().name(),
                List.of(Handover.State.ASKED, Handover.State.AGREED).contains(handover.state()));
    }
}
