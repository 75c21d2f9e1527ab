package nl.plein.journeys.asking;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that keeps the page to be read without internet. It works for what is below its own address, and nothing else. */
@Controller
class OfflinePages {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    @GetMapping("/journey/offline.js")
    ResponseEntity<Resource> offline() {
        return ResponseEntity.ok().contentType(SCRIPT).body(new ClassPathResource("static/js/offline.js"));
    }
}
