package nl.plein.journeys.challenge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.plein.journeys.challenge.SomePictures.fromPhone;
import static nl.plein.journeys.challenge.SomePictures.halves;
import static nl.plein.journeys.challenge.SomePictures.jpeg;
import static nl.plein.journeys.challenge.SomePictures.noise;
import static nl.plein.journeys.challenge.SomePictures.pngBomb;
import static nl.plein.journeys.challenge.SomePictures.webpBomb;
import static nl.plein.journeys.challenge.SomePictures.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPhotoTest {

    private final ReadPhoto readPhoto = new ReadPhoto();

    @Test
    void whereAPhotoWasTakenAndWithWhichPhoneIsGone() throws Exception {
        var file = fromPhone(400, 300, 1);
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation().getLatitude()).isBetween(52.0, 52.2);
        assertThat(new String(file, ISO_8859_1)).contains("Telefoon van Sam", "hidden");

        var photo = read(file);

        var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo.jpeg()));
        assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(new String(photo.jpeg(), ISO_8859_1)).doesNotContain("Exif", "Telefoon", "hidden");
    }

    /** Of the eight ways to hold a phone: the size that comes out, and where the red half is. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 200, left", "2, 400, 200, right", "3, 400, 200, right", "4, 400, 200, left",
        "5, 200, 400, top", "6, 200, 400, top", "7, 200, 400, bottom", "8, 200, 400, bottom"
    })
    void aPhotoIsTurnedUpright(int held, int width, int height, String red) throws IOException {
        var photo = read(fromPhone(400, 200, held));

        assertThat(photo.width()).isEqualTo(width);
        assertThat(photo.height()).isEqualTo(height);
        var image = image(photo);
        var x = red.equals("left") ? 20 : red.equals("right") ? width - 20 : width / 2;
        var y = red.equals("top") ? 20 : red.equals("bottom") ? height - 20 : height / 2;
        assertThat(new Color(image.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(width - 1 - x, height - 1 - y)).getBlue()).isGreaterThan(200);
    }

    @Test
    void aLargePhotoBecomesSmallAndFewBytes() throws IOException {
        var photo = read(written(noise(3000, 2000), "jpeg"));

        assertThat(photo.jpeg().length).isLessThanOrEqualTo(200_000);
        assertThat(Math.max(photo.width(), photo.height())).isLessThanOrEqualTo(1280);
        assertThat(image(photo).getWidth()).isEqualTo(photo.width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void whatPhonesAndDrawingAppsMakeIsRead(String format) throws IOException {
        assertThat(image(read(written(halves(300, 200), format))).getWidth()).isEqualTo(300);
    }

    @Test
    void webPIsRead() {
        var onePixel = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        assertThat(read(onePixel).width()).isOne();
    }

    @Test
    void aDrawingWithoutAGroundIsDrawnOnWhite() throws IOException {
        var drawing = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        assertThat(new Color(image(read(written(drawing, "png"))).getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThat(refusal("Dit is een brief en geen foto".getBytes(UTF_8))).isEqualTo("asking.photo.no-picture");
        assertThat(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8))).isEqualTo("asking.photo.no-picture");
        assertThat(refusal(new byte[0])).isEqualTo("asking.photo.no-picture");
    }

    @Test
    void aPictureThatStopsHalfWayOrIsNoneBehindItsBeginningIsRefused() {
        var picture = written(halves(300, 200), "png");
        assertThat(refusal(Arrays.copyOf(picture, 60))).isEqualTo("asking.photo.damaged");
        assertThat(refusal(Arrays.copyOf(jpeg(300, 200), 20))).isEqualTo("asking.photo.damaged");
        assertThat(refusal("RIFF1234WEBPVP8 nothing that is a picture at all".getBytes(UTF_8))).isIn("asking.photo.damaged", "asking.photo.too-large");
    }

    @Test
    void fiftyMillionDotsAreRefusedBeforeTheyAreThere() {
        assertThat(refusal(pngBomb())).isEqualTo("asking.photo.too-large");
        assertThat(refusal(webpBomb())).isEqualTo("asking.photo.too-large");
    }

    /** What telephones make today, and a walk along the horizon. */
    @ParameterizedTest
    @CsvSource({"5712, 4284, 1, 1280", "8160, 6120, 6, 960", "12000, 2500, 1, 1280"})
    void aPhotoOfFiftyMegapixelsAndAPanoramaAreTaken(int width, int height, int held, int expected) {
        var photo = read(fromPhone(width, height, held));
        assertThat(photo.width()).isEqualTo(expected);
        assertThat(photo.jpeg().length).isLessThanOrEqualTo(200_000);
    }

    @ParameterizedTest
    @CsvSource({"1, 24000000", "24000000, 1", "1, 21000"})
    void aThreadThatIsNoPhotoIsRefusedBeforeItIsRead(int width, int height) {
        var png = written(halves(8, 8), "png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        assertThat(refusal(png)).isEqualTo("asking.photo.too-large");
    }

    @Test
    void aPhotoThatWasCutOffOnItsWaySaysSo() {
        var photo = written(noise(600, 400), "jpeg");
        assertThat(refusal(Arrays.copyOf(photo, photo.length / 2))).isEqualTo("asking.photo.cut-off");
        assertThat(refusal(Arrays.copyOf(photo, photo.length - 2))).isEqualTo("asking.photo.cut-off");
    }

    /** Some hundred bytes for each time that a whole picture is gone through. */
    @Test
    void aPhotoThatIsDrawnAHundredTimesOverIsRefused() {
        var photo = jpeg(300, 200);
        var scan = new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0};
        var many = ByteBuffer.allocate(photo.length + 100 * scan.length);
        many.put(photo, 0, photo.length - 2);
        for (var times = 0; times < 100; times++) many.put(scan);
        many.put(photo, photo.length - 2, 2);
        assertThat(refusal(many.array())).isEqualTo("asking.photo.damaged");
    }

    @Test
    void ofAPictureThatMovesTheFirstIsKept() {
        var still = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        var frame = Arrays.copyOfRange(still, 12, still.length);
        var moving = ByteBuffer.allocate(12 + 18 + 14 + 2 * (24 + frame.length)).order(ByteOrder.LITTLE_ENDIAN);
        moving.put("RIFF".getBytes(UTF_8)).putInt(moving.capacity() - 8).put("WEBP".getBytes(UTF_8));
        moving.put("VP8X".getBytes(UTF_8)).putInt(10).put((byte) 2).put(new byte[9]);
        moving.put("ANIM".getBytes(UTF_8)).putInt(6).put(new byte[6]);
        for (var times = 0; times < 2; times++)
            moving.put("ANMF".getBytes(UTF_8)).putInt(16 + frame.length).put(new byte[16]).put(frame);
        assertThat(read(moving.array()).width()).isOne();
    }

    @Test
    void moreThanTwelveMegabytesIsRefused() {
        assertThat(refusal(Arrays.copyOf(jpeg(300, 200), 12_000_001))).isEqualTo("asking.photo.too-big");
    }

    @Test
    void whatOnlySomePhonesReadHasAWordOfItsOwn() {
        for (var brand : List.of("heic", "heim", "heis", "heix", "hevc", "hevm", "mif1", "mif2", "msf1", "avif", "avis"))
            assertThat(refusal(("\0\0\0\u0018ftyp" + brand + "\0\0\0\0").getBytes(ISO_8859_1))).isEqualTo("asking.photo.heic");
    }

    private Photo read(byte[] file) {
        return switch (readPhoto.read(file)) {
            case Outcome.Done<Photo>(var photo) -> photo;
            case Outcome.Refused<Photo>(var reason) -> throw new AssertionError(reason);
        };
    }

    private String refusal(byte[] file) {
        return switch (readPhoto.read(file)) {
            case Outcome.Done<Photo> _ -> "it was read";
            case Outcome.Refused<Photo>(var reason) -> reason;
        };
    }

    private static BufferedImage image(Photo photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }
}
