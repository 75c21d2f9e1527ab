package nl.plein.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge | Windows
            Mozilla/5.0 (Linux; Android 14; SM-A145) AppleWebKit/537.36 Chrome/139.0 Mobile Safari/537.36 | Chrome | Android
            Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Safari/537.36 | Samsung Internet | Android
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1 | Safari | iPhone
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0 | Firefox | Mac
            Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/139.0 Safari/537.36 | Chrome | Chromebook
            """)
    void peopleRecogniseTheirDevice(String userAgent, String browser, String machine) {
        assertThat(Device.read(userAgent)).isEqualTo(new Device(browser, machine));
    }

    @Test
    void aDeviceThatTellsNothingIsUnknown() {
        assertThat(Device.read(null).isKnown()).isFalse();
        assertThat(Device.read("curl/8.5.0").isKnown()).isFalse();
    }
}
