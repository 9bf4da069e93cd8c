package org.deskbridge.platform.small;

import org.deskbridge.Deskbridge;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.provisioning.Technician;
import org.deskbridge.spi.Store;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

// tag::small[]
/** Our platform with the support service inside, and a technician who signs in to its pages. */
@SpringBootApplication
public class SmallProgram {

  public static void main(String[] arguments) {
    SpringApplication.run(SmallProgram.class, arguments);
  }

  @Bean
  ApplicationRunner technicians(Deskbridge deskbridge, Store store) {
    return started -> {
      var erika = Technician.of("Our Company", "Erika", "Expert", "erika@desk.example");
      var expert = deskbridge.directory().ensureExpert(Caller.service(), erika);
      store.passwords().set(expert.key(), "correct horse");
    };
  }
}
// end::small[]
