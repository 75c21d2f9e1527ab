package plein.matching;

import java.lang.management.ManagementFactory;

/** Processor time of this thread, native code included: a busy machine makes the wall clock useless. */
final class Processor {

    private Processor() {}

    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
