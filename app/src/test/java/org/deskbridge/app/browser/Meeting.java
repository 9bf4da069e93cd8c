package org.deskbridge.app.browser;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A technician and a customer, each in a browser, and the demo that brings them together. */
final class Meeting implements AutoCloseable {

  private final Browsers browsers = Browsers.find();
  private final URI demo;
  private final Person technician;
  private @Nullable Person customer;

  Meeting(SharedDemo demo) {
    this(demo.url());
  }

  /** Meets at a service without the demo, at the address that browsers have. */
  Meeting(URI service) {
    this.demo = service;
    this.technician = new Person("technician", browsers.open());
  }

  Person technician() {
    return technician;
  }

  Person customer() {
    if (customer == null) {
      customer = new Person("customer", browsers.open());
    }
    return customer;
  }

  void startsFromTheTicket(String ticket) {
    technician.visits(demo.resolve("/helpdesk"));
    technician.clicks("ticket-" + ticket);
    technician.clicks("start-support");
    technician.turnsToTheNewWindow();
    starts("expert@example.com");
  }

  /** Starts a session from its link. */
  void startsFrom(URI launch, String email) {
    technician.visits(launch);
    starts(email);
  }

  private void starts(String email) {
    signsIn(technician, email);
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
    letsTheCustomerIn();
    customer().clicks("share-screen");
    customer().sees("sharing-bar");
    technician.seesMovingPictures("remote-video");
  }

  /** Lets the customer join by code, without sharing anything. */
  void letsTheCustomerIn() {
    var code = technician.reads("join-code");
    var customer = customer();
    customer.visits(demo.resolve("/join"));
    customer.types("code", code);
    customer.clicks("consent");
    customer.clicks("join");
    technician.seesStatus("status", "active");
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
  }
}
