package org.deskbridge.app.browser;

import java.nio.file.Path;
import org.deskbridge.platform.PlatformTickets;
import org.deskbridge.platform.RunningPlatform;
import org.deskbridge.platform.service.ServiceProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

/** The main job in two browsers, in a platform on Spring Boot with the service inside. */
class PlatformTest {

  @TempDir Path data;

  private Browsers browsers;
  private RunningPlatform platform;
  private WebDriver window;
  private Person technician;
  private Person customer;

  @BeforeEach
  void start() {
    browsers = Browsers.find();
    platform =
        RunningPlatform.start(ServiceProgram.class, data, "--deskbridge.sign-in-page=/login");
    window = browsers.open();
    technician = new Person("technician", window);
    customer = new Person("customer", browsers.open());
  }

  @AfterEach
  void stop() {
    browsers.close();
    platform.close();
  }

  @Test
  void supportsACustomerFromATicket() {
    var tickets = platform.bean(PlatformTickets.class);
    var printer = tickets.open("Printer jams").id();

    technician.visits(platform.url().resolve("/tickets/" + printer));
    signInToThePlatform();
    technician.clicks("start-support");
    technician.clicks("start-session");
    technician.seesStatus("status", "waiting");
    customer.visits(platform.url().resolve("/join"));
    customer.types("code", technician.reads("join-code"));
    customer.clicks("consent");
    customer.clicks("join");
    customer.clicks("share-screen");
    customer.sees("sharing-bar");
    technician.seesStatus("status", "active");
    technician.seesMovingPictures("remote-video");
    technician.types("notes", "Cleared the tray.");
    technician.clicks("end-session");
    technician.clicks("confirm-end");
    technician.seesStatus("status", "complete");
  }

  /** The page of Spring Security to sign in has no test ids. */
  private void signInToThePlatform() {
    window.findElement(By.name("username")).sendKeys("erika");
    window.findElement(By.name("password")).sendKeys(RunningPlatform.PASSWORD, Keys.ENTER);
  }
}
