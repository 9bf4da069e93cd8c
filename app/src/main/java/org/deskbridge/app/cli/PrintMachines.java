package org.deskbridge.app.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.deskbridge.company.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the machines of a company. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Prints the machines of a company by their names.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class PrintMachines implements Callable<Integer> {

  @Mixin private DataDirOption installation;

  @Mixin private CompanyOption company;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var owner = company.in(store.companies());
          var table = new TextTable("machine uuid", "name", "status", "dns name", "addresses");
          AllPages.all(range -> store.companies().machines(owner.id(), range))
              .forEach(each -> add(table, each));
          table.print(out);
        });
  }

  private static void add(TextTable table, Machine machine) {
    table.add(
        machine.uuid().toString(),
        machine.name(),
        machine.status().name().toLowerCase(Locale.ROOT),
        machine.dnsName() == null ? "-" : machine.dnsName(),
        machine.ipAddresses().isEmpty() ? "-" : String.join(",", machine.ipAddresses()));
  }
}
