package org.deskbridge.adapter.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.deskbridge.adapter.webhook.RawReceiver.Behaviour;

/**
 * What receivers send that is no usual answer, after which the connection is closed.
 *
 * @param isSuccess whether it counts as 2xx
 */
record OddAnswer(String name, Behaviour behaviour, boolean isSuccess) {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String END = "\r\n\r\n";

  private static OddAnswer good(String name, String text) {
    return new OddAnswer(name, sending(text.getBytes(ISO_8859_1)), true);
  }

  private static OddAnswer bad(String name, String text) {
    return new OddAnswer(name, sending(text.getBytes(ISO_8859_1)), false);
  }

  private static OddAnswer status(String line) {
    return bad("status line " + line, line + "\r\nContent-Length: 0" + END);
  }

  public static List<OddAnswer> all() {
    return List.of(
        // status lines
        status("HTTP/1.1 -20 X"),
        status("HTTP/1.1 -1 X"),
        status("HTTP/1.1 -200 OK"),
        status("HTTP/1.1 0 X"),
        status("HTTP/1.1 000 X"),
        status("HTTP/1.1 20 X"),
        status("HTTP/1.1 2000 X"),
        status("HTTP/1.1 999 X"),
        status("HTTP/1.1 600 X"),
        status("HTTP/1.1 99999999999 X"),
        status("HTTP/1.1 abc X"),
        status("HTTP/1.1 2xx OK"),
        status("HTTP/1.1 +20 OK"),
        status("HTTP/1.1 \u00b2\u00b2\u00b2 OK"),
        status("HTTP/1.1"),
        status("HTTP/1.1 "),
        status("HTTP/2 200 OK"),
        status("HTTP/9.9 200 OK"),
        status("http/1.1 200 OK"),
        status("HTTPS/1.1 200 OK"),
        status("ICY 404 Not Found"),
        status("200 OK"),
        status(""),
        status(" HTTP/1.1 200 OK"),
        status("HTTP/1.1  200 OK"),
        good("no reason", "HTTP/1.1 200\r\nContent-Length: 2" + END + "[]"),
        good("empty reason", "HTTP/1.1 200 \r\nContent-Length: 2" + END + "[]"),
        good("odd reason", "HTTP/1.1 200 \u00e4\u0007\r\nContent-Length: 2" + END + "[]"),
        good("line feeds alone", "HTTP/1.1 200 OK\nContent-Length: 2\n\n[]"),
        good("HTTP/1.0 without a length", "HTTP/1.0 200 OK" + END + "[]"),
        good("radio", "ICY 200 OK" + END + "[]"),
        // lengths
        bad("Content-Length -5", OK + "Content-Length: -5" + END + "[]"),
        good("Content-Length of letters", OK + "Content-Length: abc" + END + "[]"),
        good("Content-Length empty", OK + "Content-Length: " + END + "[]"),
        good("Content-Length 2.0", OK + "Content-Length: 2.0" + END + "[]"),
        good("Content-Length +2", OK + "Content-Length: +2" + END + "[]"),
        good("two lengths", OK + "Content-Length: 2\r\nContent-Length: 3" + END + "[]"),
        good("two lengths in one", OK + "Content-Length: 2, 2" + END + "[]"),
        good("length beyond long", OK + "Content-Length: 99999999999999999999" + END + "[]"),
        good("length of the largest long", OK + "Content-Length: 9223372036854775807" + END),
        good("longer than what comes", OK + "Content-Length: 100" + END + "[]"),
        good("shorter than what comes", OK + "Content-Length: 1" + END + "[]"),
        bad("204 with a length", "HTTP/1.1 204 No Content\r\nContent-Length: 5" + END + "hello"),
        good("205 without a body", "HTTP/1.1 205 Reset\r\nContent-Length: 0" + END),
        // chunks
        good("chunk of letters", OK + "Transfer-Encoding: chunked" + END + "zz\r\n[]\r\n0\r\n\r\n"),
        good("negative chunk", OK + "Transfer-Encoding: chunked" + END + "-2\r\n[]\r\n0\r\n\r\n"),
        good("chunk too large", OK + "Transfer-Encoding: chunked" + END + "ffffffffffffffffff\r\n"),
        good("chunk that breaks off", OK + "Transfer-Encoding: chunked" + END + "20\r\n[]"),
        good("no chunk at all", OK + "Transfer-Encoding: chunked" + END),
        good("no end of chunks", OK + "Transfer-Encoding: chunked" + END + "2\r\n[]\r\n"),
        good("trailers", OK + "Transfer-Encoding: chunked" + END + "2\r\n[]\r\n0\r\nX: 1\r\n\r\n"),
        good(
            "bad trailers",
            OK + "Transfer-Encoding: chunked" + END + "2\r\n[]\r\n0\r\n:::\r\n\r\n"),
        good(
            "chunks and a length",
            OK + "Transfer-Encoding: chunked\r\nContent-Length: 3" + END + "2\r\n[]\r\n0\r\n\r\n"),
        good("unknown coding", OK + "Transfer-Encoding: rot13\r\nContent-Length: 2" + END + "[]"),
        // headers
        good("header without a colon", OK + "nonsense\r\nContent-Length: 2" + END + "[]"),
        good("header without a name", OK + ": x\r\nContent-Length: 2" + END + "[]"),
        good("header name with blanks", OK + "a b: x\r\nContent-Length: 2" + END + "[]"),
        good("header folded", OK + "A: x\r\n y\r\nContent-Length: 2" + END + "[]"),
        good("header of nulls", OK + "A: \0\0\r\nContent-Length: 2" + END + "[]"),
        good("header beyond ASCII", OK + "\u00c4: \u00fc\r\nContent-Length: 2" + END + "[]"),
        bad("one header too long", OK + "A: " + "x".repeat(300_000) + END + "[]"),
        bad("endless headers", OK + "A: x\r\n".repeat(100_000)),
        bad("headers that break off", OK + "Content-Le"),
        // types
        good("odd charset", OK + "Content-Type: text/html; charset=klingon" + END + "[]"),
        good("odd type", OK + "Content-Type: ///;;;=\u00e4" + END + "[]"),
        good("bytes that are no UTF-8", OK + "Content-Length: 3" + END + "\u00ff\u00fe\u00c0"),
        good("UTF-16", OK + "Content-Length: 6" + END + "\u00fe\u00ff\0[\0]"),
        // content encodings
        good("gzip that is none", OK + "Content-Encoding: gzip\r\nContent-Length: 2" + END + "[]"),
        good("gzip of nothing", OK + "Content-Encoding: gzip\r\nContent-Length: 0" + END),
        good("unknown encoding", OK + "Content-Encoding: br\r\nContent-Length: 2" + END + "[]"),
        new OddAnswer("gzip bomb", sending(gzipBomb()), true),
        // interim answers
        good(
            "an interim answer",
            "HTTP/1.1 100 Continue" + END + OK + "Content-Length: 2" + END + "[]"),
        good(
            "early hints",
            "HTTP/1.1 103 Early Hints" + END + OK + "Content-Length: 2" + END + "[]"),
        bad("a flood of interim answers", ("HTTP/1.1 100 Continue" + END).repeat(5_000)),
        bad("a flood of early hints", ("HTTP/1.1 103 Early Hints" + END).repeat(5_000)),
        bad("switching protocols", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x" + END),
        // redirects and the like
        bad("redirect to nowhere", "HTTP/1.1 302 Found\r\nContent-Length: 0" + END),
        bad(
            "redirect to nonsense",
            "HTTP/1.1 302 Found\r\nLocation: ::::\r\nContent-Length: 0" + END),
        bad(
            "redirect to a file",
            "HTTP/1.1 307 T\r\nLocation: file:///x\r\nContent-Length: 0" + END),
        bad("sign in", "HTTP/1.1 401 U\r\nWWW-Authenticate: ,,,=\r\nContent-Length: 0" + END),
        bad(
            "proxy sign in",
            "HTTP/1.1 407 P\r\nProxy-Authenticate: Basic\r\nContent-Length: 0" + END),
        bad(
            "come back then",
            "HTTP/1.1 503 S\r\nRetry-After: 99999999999999999999\r\nContent-Length: 0" + END),
        // no HTTP at all
        bad("nothing", ""),
        bad("an empty line", "\r\n"),
        bad("the body alone", "[]"),
        bad("garbage", "\u0016\u0003\u0001\u0002\0\u0001\0\u00ff\u00fe\r\n\r\n"),
        bad("a greeting", "220 mail.example ESMTP\r\n"),
        bad("an endless line", "x".repeat(500_000)));
  }

  /** Ten megabytes of blanks, packed. */
  private static byte[] gzipBomb() {
    var answer = new ByteArrayOutputStream();
    answer.writeBytes((OK + "Content-Encoding: gzip" + END).getBytes(ISO_8859_1));
    try (var packed = new GZIPOutputStream(answer)) {
      packed.write(" ".repeat(10_000_000).getBytes(ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toByteArray();
  }

  private static Behaviour sending(byte[] bytes) {
    return (request, out) -> out.write(bytes);
  }

  @Override
  public String toString() {
    return name;
  }
}
