package nl.plein.access.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.plein.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where I am signed in, and how I sign out there. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private final SignIns signIns;

    AccountPages(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping
    String account(Viewer viewer, HttpSession session, Model model) {
        model.addAttribute("signIns", signIns.of(viewer.person(), session.getId()));
        return "access/account/account";
    }

    /** What is not one of one's own is not there, and so has been signed out already. */
    @PostMapping("/sign-ins/{key}/end")
    String end(Viewer viewer, @PathVariable String key) {
        signIns.end(viewer.person(), key);
        return "redirect:/account";
    }

    @PostMapping("/sign-ins/end")
    String endAll(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        signIns.endAll(viewer.person());
        AccountDoors.CLEAR.writeHeaders(request, response);
        request.getSession().invalidate();
        return "redirect:/sign-in/out";
    }
}
