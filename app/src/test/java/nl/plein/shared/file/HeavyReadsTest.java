package nl.plein.shared.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.HeavyReads.What;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class HeavyReadsTest {

    private final HeavyReads heavyReads = new HeavyReads();

    /** Also when it came in pieces, of which nobody said beforehand how many there were. */
    @Test
    void aFileThatIsTooBigIsNotRead() {
        var sent = new MockMultipartFile("file", new byte[(5 << 20) + 1]) {
            @Override
            public byte[] getBytes() {
                throw new AssertionError("it was read");
            }
        };
        assertThat(heavyReads.read(What.LIST, sent, _ -> Outcome.done("read"))).isEqualTo(Outcome.refused("file.too-big"));
    }

    @Test
    void noMoreThanTwoAreReadAtOnceAndTheOthersHaveTheirTurn() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        var two = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var times = 0; times < 20; times++)
                threads.submit(() -> heavyReads.read(What.LIST, new MockMultipartFile("file", new byte[1]), _ -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    two.countDown();
                    awaited(two);
                    now.decrementAndGet();
                    return Outcome.done(done.incrementAndGet());
                }));
        }
        assertThat(done).hasValue(20);
        assertThat(most).hasValue(2);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
