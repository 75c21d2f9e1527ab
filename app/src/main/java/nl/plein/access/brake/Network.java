package nl.plein.access.brake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from: an address of IPv4, or the first half of one of IPv6, of which everybody has as many as
 * there are grains of sand. Behind a proxy this is what the proxy says; docs/administrator.md tells which is believed.
 */
record Network(String name) {

    static Network of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static Network of(String address) {
        try {
            var read = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return new Network(
                    read instanceof Inet6Address
                            ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), 8))
                            : read.getHostAddress());
        } catch (IllegalArgumentException _) {
            return new Network("unknown");
        }
    }
}
