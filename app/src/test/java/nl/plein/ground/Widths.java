package nl.plein.ground;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a page stays within its window: as it is, at 320 px, and with letters twice as large (WCAG 2.2, 1.4.4 and
 * 1.4.10), which is how many older people read.
 */
public class Widths {

    private static final int NARROW = 320;

    /** What sticks out, but for what may be moved sideways by itself, like a table. */
    private static final String STICKING_OUT = """
            () => {
              const wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= wide) return [];
              const moves = at => { for (let e = at.parentElement; e && e !== document.body; e = e.parentElement)
                if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX)) return true; return false; };
              const out = [...document.body.querySelectorAll('*')].filter(e => {
                const box = e.getBoundingClientRect();
                return box.width > 0 && (box.right > wide + .5 || box.left < -.5) && !moves(e); });
              const inner = out.filter(e => !out.some(o => o !== e && e.contains(o)));
              return inner.slice(0, 4).map(e => e.tagName.toLowerCase() + '.' + e.className + ' to '
                + Math.round(e.getBoundingClientRect().right) + ': ' + (e.innerText || '').trim().slice(0, 40))
                .concat(['' + document.documentElement.scrollWidth + ' wide']);
            }
            """;

    private Widths() {}

    /** What is wrong, in words; nothing when the page holds. */
    @SuppressWarnings("unchecked")
    public static List<String> complaints(Page page) {
        var size = page.viewportSize();
        var complaints = new ArrayList<String>();
        add(complaints, size.width + " px", (List<String>) page.evaluate(STICKING_OUT));
        if (size.width > 360) return complaints;
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        add(complaints, size.width + " px, letters twice as large", (List<String>) page.evaluate(STICKING_OUT));
        page.evaluate("document.documentElement.style.fontSize = ''");
        page.setViewportSize(NARROW, size.height);
        add(complaints, NARROW + " px", (List<String>) page.evaluate(STICKING_OUT));
        page.setViewportSize(size.width, size.height);
        return complaints;
    }

    private static void add(List<String> complaints, String how, List<String> found) {
        if (!found.isEmpty()) complaints.add("at " + how + ": " + String.join(" | ", found));
    }
}
