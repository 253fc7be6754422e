import java.io.FileInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.Security;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A real TLS stack (JSSE) that still speaks SSLv3 and 40-bit EXPORT suites once its list of disabled algorithms is
 * emptied. Arguments: key store (PKCS #12, password "changeit") and port; listens on loopback and prints "ready".
 */
public class LegacyServer {
    public static void main(String[] args) throws Exception {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        Security.setProperty("jdk.tls.legacyAlgorithms", "");
        Security.setProperty("jdk.certpath.disabledAlgorithms", "");
        char[] password = "changeit".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = new FileInputStream(args[0])) {
            keys.load(file, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        int port = Integer.parseInt(args[1]);
        SSLServerSocket server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, 50, loopback);
        SSLParameters parameters = server.getSSLParameters();
        // SSLv2Hello is the hello's format, not the protocol: JSSE never negotiates SSLv2.
        parameters.setProtocols(new String[] {"SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"});
        parameters.setCipherSuites(
                Arrays.stream(server.getSupportedCipherSuites()).filter(name -> !name.contains("KRB5")).toArray(String[]::new));
        server.setSSLParameters(parameters);
        System.out.println("ready");
        while (true) {
            SSLSocket socket = (SSLSocket) server.accept();
            new Thread(() -> serve(socket)).start();
        }
    }

    private static void serve(SSLSocket socket) {
        try (socket) {
            socket.setSoTimeout(5000);
            socket.startHandshake();
            socket.getInputStream().read(new byte[1024]);
            socket.getOutputStream().write("HTTP/1.0 200 OK\r\n\r\nok".getBytes("US-ASCII"));
        } catch (java.io.IOException refused) {
            // A scanner breaks off most handshakes; that is no event.
        }
    }
}
