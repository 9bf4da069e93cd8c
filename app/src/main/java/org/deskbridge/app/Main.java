package org.deskbridge.app;

import org.deskbridge.app.cli.AddClient;
import org.deskbridge.app.cli.AddCompany;
import org.deskbridge.app.cli.AddMachine;
import org.deskbridge.app.cli.AddUser;
import org.deskbridge.app.cli.ArchiveCommand;
import org.deskbridge.app.cli.BackupCommand;
import org.deskbridge.app.cli.CreateToken;
import org.deskbridge.app.cli.EraseCustomers;
import org.deskbridge.app.cli.MakeClassArchive;
import org.deskbridge.app.cli.PrintAccounts;
import org.deskbridge.app.cli.PrintCompanies;
import org.deskbridge.app.cli.PrintMachines;
import org.deskbridge.app.cli.ServerCommand;
import org.deskbridge.app.cli.SetAccount;
import org.deskbridge.app.server.ServerMachine;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The command line of the server. */
public final class Main {

  private Main() {}

  /**
   * Runs a command and ends with its exit code: 0, 1 for a fault, 2 for what was refused. A server
   * runs in a process of its own, whose memory is bounded.
   */
  public static void main(String[] args) {
    if (ServerMachine.isFor(args)) {
      System.exit(runServer(args));
    }
    ServerMachine.followTheFirstProcess();
    System.exit(commandLine().execute(args));
  }

  private static int runServer(String[] args) {
    try {
      return ServerMachine.run(args);
    } catch (UnavailableException e) {
      System.err.println(e.getMessage());
      return ServerMachine.CANNOT_START;
    }
  }

  /** Returns the commands; {@link #main} runs one of them. */
  public static CommandLine commandLine() {
    return group("deskbridge", "Remote support for helpdesks, on your own machine.")
        .addSubcommand(ServerCommand.serve())
        .addSubcommand(ServerCommand.demo())
        .addSubcommand(BackupCommand.commandLine())
        .addSubcommand(new MakeClassArchive())
        .addSubcommand(
            group("user", "Manages the people who give support.").addSubcommand(new AddUser()))
        .addSubcommand(
            group("client", "Manages the applications that use the API.")
                .addSubcommand(new AddClient()))
        .addSubcommand(
            group("company", "Manages the companies that are supported.")
                .addSubcommand(new AddCompany())
                .addSubcommand(new PrintCompanies()))
        .addSubcommand(
            group("machine", "Manages the machines nobody sits in front of.")
                .addSubcommand(new AddMachine())
                .addSubcommand(new PrintMachines()))
        .addSubcommand(
            group("account", "Manages the accounts and what they have decided.")
                .addSubcommand(new SetAccount())
                .addSubcommand(new PrintAccounts()))
        .addSubcommand(
            group("customer", "Manages what is on record of customers.")
                .addSubcommand(EraseCustomers.commandLine()))
        .addSubcommand(
            group("recordings", "Manages recordings.").addSubcommand(new ArchiveCommand()))
        .addSubcommand(group("token", "Manages access tokens.").addSubcommand(new CreateToken()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::tell);
  }

  /** Returns a command that only holds others; picocli asks for one of them. */
  private static CommandLine group(String name, String description) {
    var spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
    spec.usageMessage(new UsageMessageSpec().description(description));
    return new CommandLine(spec);
  }

  /** Tells what was refused or cannot be had in its own words; a bug keeps its stack trace. */
  private static int tell(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof DeskbridgeException) {
      command.getErr().println(e.getMessage());
      return ServerMachine.CANNOT_START;
    }
    throw e;
  }
}
