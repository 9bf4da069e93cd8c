package org.deskbridge.app.browser;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import org.deskbridge.app.ServerProcess;
import org.jspecify.annotations.Nullable;

/** A technician and a customer, each in a browser, and the demo that brings them together. */
final class Meeting implements AutoCloseable {

  private final Browsers browsers = Browsers.find();
  private final int port = ServerProcess.freePort();
  private final Path data;
  private final @Nullable HoldingProxy proxy;
  private final Person technician;
  private final Person customer;
  private ServerProcess server;

  Meeting(Path data) {
    this(data, false);
  }

  private Meeting(Path data, boolean behindAProxy) {
    this.data = data;
    this.proxy = behindAProxy ? new HoldingProxy(URI.create("http://localhost:" + port)) : null;
    this.server = start();
    this.technician = new Person("technician", browsers.open());
    this.customer = new Person("customer", browsers.open());
  }

  /** Opens a meeting whose pages reach the server through a proxy that holds streams back. */
  static Meeting behindAProxy(Path data) {
    return new Meeting(data, true);
  }

  private ServerProcess start() {
    return proxy == null
        ? ServerProcess.start(data, port, "demo")
        : ServerProcess.start(data, port, "demo", "--public-url", proxy.url().toString());
  }

  /** Returns the proxy of a meeting behind one. */
  HoldingProxy proxy() {
    return requireNonNull(proxy, "proxy");
  }

  ServerProcess server() {
    return server;
  }

  Person technician() {
    return technician;
  }

  Person customer() {
    return customer;
  }

  /** Kills the server, as a power cut would, and starts it again. */
  void cutsThePower() throws InterruptedException {
    server.kill();
    server = start();
  }

  private URI url(String path) {
    return proxy == null ? server.url(path) : proxy.url().resolve(path);
  }

  void startsFromTheTicket(String ticket) {
    technician.visits(url("/helpdesk"));
    technician.clicks("ticket-" + ticket);
    technician.clicks("start-support");
    technician.turnsToTheNewWindow();
    signsIn(technician, "expert@example.com");
    technician.clicks("start-session");
    technician.seesStatus("status", "waiting");
  }

  private static void signsIn(Person person, String email) {
    person.types("email", email);
    person.types("password", "demo");
    person.clicks("sign-in");
  }

  /** Opens the technician's page for a colleague, in a browser of its own. */
  Person takesInAColleague() {
    var colleague = new Person("colleague", browsers.open());
    colleague.visits(technician.place());
    signsIn(colleague, "colleague@example.com");
    return colleague;
  }

  /** Opens the join link in a browser of its own. */
  Person takesInAnother(URI link) {
    var other = new Person("other customer", browsers.open());
    other.visits(link);
    return other;
  }

  void joinsByCode() {
    var code = technician.reads("join-code");
    customer.visits(url("/join"));
    customer.types("code", code);
    customer.clicks("consent");
    customer.clicks("join");
    customer.clicks("share-screen");
    customer.sees("sharing-bar");
    technician.seesStatus("status", "active");
    technician.seesMovingPictures("remote-video");
  }

  void endsTheSession(String notes) {
    technician.types("notes", notes);
    technician.clicks("end-session");
    technician.clicks("confirm-end");
    technician.seesStatus("status", "complete");
  }

  @Override
  public void close() {
    browsers.close();
    server.close();
    if (proxy != null) {
      proxy.close();
    }
  }
}
