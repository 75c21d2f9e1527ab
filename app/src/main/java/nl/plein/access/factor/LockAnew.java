package nl.plein.access.factor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * At each start, what an earlier key locked is locked with the one of now, and so is what was stored before there were
 * keys. After that the earlier key opens nothing any more and can be thrown away.
 */
@Component
class LockAnew implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(LockAnew.class);

    private final CodeApps codeApps;

    LockAnew(CodeApps codeApps) {
        this.codeApps = codeApps;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var many = codeApps.lockAnew();
        if (many > 0) log.info("{} secrets of apps with codes were locked with the key of now", many);
    }
}
