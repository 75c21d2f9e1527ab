package nl.plein.access.acting;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For which organisation do I work now? */
@Controller
@RequestMapping("/acting")
class ActingPages {

    private final Acting acting;
    private final Organisations organisations;

    ActingPages(Acting acting, Organisations organisations) {
        this.acting = acting;
        this.organisations = organisations;
    }

    record Post(Organisation organisation, Set<Role> roles) {}

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("posts", posts(request));
        return "access/acting/acting";
    }

    private List<Post> posts(HttpServletRequest request) {
        var roles = acting.all(request).roles();
        return organisations.partners().stream()
                .filter(organisation -> roles.containsKey(organisation.id()))
                .map(organisation -> new Post(organisation, roles.get(organisation.id())))
                .toList();
    }

    @PostMapping
    String choose(HttpServletRequest request, @RequestParam UUID organisation) {
        if (!acting.choose(request, new OrganisationId(organisation))) throw new ResponseStatusException(NOT_FOUND);
        return "redirect:/begin";
    }
}
