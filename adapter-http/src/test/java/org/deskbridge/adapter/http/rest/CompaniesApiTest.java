package org.deskbridge.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.company.Company;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 2 of the contract: companies and their machines. */
class CompaniesApiTest {

  private RunningApi api;

  @BeforeEach
  void start() {
    api = new RunningApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void listsCompaniesByTheirIds() {
    addCompany("Quay & \"Sons\"");
    addCompany("Bäckerei");

    var answer = api.send(api.asErika("/companies"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"totalNumCompanies\":2,\"companies\":["
                + "{\"companyId\":1,\"companyName\":\"Quay & \\\"Sons\\\"\"},"
                + "{\"companyId\":2,\"companyName\":\"Bäckerei\"}]}");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3;1;2",
    "?sortField=&sortOrder=, 3;1;2",
    "?sortField=companyId, 3;1;2",
    "?sortOrder=asc, 3;1;2",
    "?sortOrder=desc, 2;1;3",
    "?sortField=companyName, 1;2;3",
    "?sortField=companyName&sortOrder=desc, 3;2;1",
    "?sortField=CompanyName&sortOrder=DESC, 3;2;1"
  })
  void sortsAsAskedFor(String parameters, String expected) {
    addCompany("company 3");
    addCompany("Company 1");
    addCompany("company 2");

    assertThat(names(companies(parameters)))
        .extracting(name -> name.substring(name.length() - 1))
        .containsExactly(expected.split(";", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "al, Alpha;Royal",
    "AL, Alpha;Royal",
    "ALPHA, Alpha",
    "%C3%84C, Bäckerei",
    "100%25, 100% Wool",
    "_, Under_score",
    "'', Alpha;Royal;Bäckerei;100% Wool;Under_score"
  })
  void findsWhatTheNamesContain(String q, String expected) {
    for (var name : List.of("Alpha", "Royal", "Bäckerei", "100% Wool", "Under_score")) {
      addCompany(name);
    }

    assertThat(names(companies("?q=" + q))).containsExactly(expected.split(";", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 50, 1",
    "?limit=&offset=, 50, 1",
    "?limit=50&offset=0, 50, 1",
    "?limit=1, 1, 1",
    "?limit=10&offset=110, 10, 111",
    "?limit=10&offset=115, 5, 116",
    "?offset=100, 20, 101"
  })
  void countsAllCompaniesOnEveryPage(String parameters, int size, int first) {
    IntStream.rangeClosed(1, 120).forEach(number -> addCompany("Company " + number));

    var page = companies(parameters);

    assertThat(page.get("totalNumCompanies").intValue()).isEqualTo(120);
    assertThat(page.get("companies")).hasSize(size);
    assertThat(page.at("/companies/0/companyId").intValue()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?offset=1", "?offset=2147483647&limit=50", "?q=alpha&offset=7"})
  void answersAnEmptyPagePastTheEnd(String parameters) {
    addCompany("Alpha");

    var answer = api.send(api.asErika("/companies" + parameters));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"totalNumCompanies\":1,\"companies\":[]}");
  }

  @Test
  void saysNotFoundIfNothingMatchesAtAll() {
    assertRefused(api.send(api.asErika("/companies")), 404, "NotFound");
    addCompany("Alpha");
    assertRefused(api.send(api.asErika("/companies?q=beta")), 404, "NotFound");
  }

  @Test
  void hidesTheCompaniesOfOthers() {
    addCompany("Alpha");
    addMachine(addCompany("Beta"), "f3a1", "Till 3", MachineStatus.ONLINE);

    assertRefused(api.send(api.asOtto("/companies")), 404, "NotFound");
    var foreign = api.send(api.asOtto("/companies/2/machines"));
    var missing = api.send(api.asOtto("/companies/99/machines"));
    assertRefused(foreign, 404, "NotFound");
    assertThat(foreign.body()).isEqualTo(missing.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=51",
        "limit=-1",
        "limit=ten",
        "limit=1.5",
        "limit=99999999999",
        "offset=-1",
        "offset=x",
        "sortField=name",
        "sortOrder=up"
      })
  void refusesBadParametersByName(String parameter) {
    addCompany("Alpha");

    assertRefused(
        api.send(api.asErika("/companies?" + parameter)),
        parameter.substring(0, parameter.indexOf('=')));
  }

  @Test
  void refusesAQueryThatIsTooLong() {
    assertRefused(api.send(api.asErika("/companies?q=" + "x".repeat(257))), "q");
  }

  @Test
  void ignoresParametersThatItDoesNotKnow() {
    addCompany("Alpha");

    assertThat(names(companies("?page=7&companyId=9"))).containsExactly("Alpha");
  }

  @Test
  void listsTheMachinesOfACompany() {
    var company = addCompany("Alpha");
    api.memory()
        .companies()
        .putMachine(
            new Machine(
                new MachineUuid("f3a1"),
                company,
                "Till 3",
                "till3.alpha.example",
                List.of("10.0.0.4", "fe80::1"),
                MachineStatus.ONLINE));
    addMachine(company, "b4c2", "Till 4", MachineStatus.REMOVED);
    addMachine(addCompany("Beta"), "c5d3", "Till 5", MachineStatus.ONLINE);

    var answer = api.send(api.asErika("/companies/1/machines"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"totalNumMachines\":2,\"machines\":["
                + "{\"machineUuid\":\"f3a1\",\"machineName\":\"Till 3\","
                + "\"dnsName\":\"till3.alpha.example\",\"ipAddresses\":\"10.0.0.4,fe80::1\","
                + "\"machineStatus\":\"ONLINE\",\"companyId\":\"1\"},"
                + "{\"machineUuid\":\"b4c2\",\"machineName\":\"Till 4\","
                + "\"machineStatus\":\"REMOVED\",\"companyId\":\"1\"}]}");
  }

  @Test
  void countsAllMachinesOnEveryPage() {
    var company = addCompany("Alpha");
    IntStream.rangeClosed(1, 60)
        .forEach(
            number ->
                addMachine(
                    company,
                    "uuid-" + number,
                    "Till %02d".formatted(number),
                    MachineStatus.OFFLINE));

    var first = page("/companies/1/machines");
    var last = page("/companies/1/machines?limit=20&offset=50");
    var past = page("/companies/1/machines?offset=60");

    assertThat(first.get("machines")).hasSize(50);
    assertThat(last.get("machines")).hasSize(10);
    assertThat(last.at("/machines/0/machineName").textValue()).isEqualTo("Till 51");
    assertThat(past.get("machines")).isEmpty();
    assertThat(List.of(first, last, past))
        .allSatisfy(page -> assertThat(page.get("totalNumMachines").intValue()).isEqualTo(60));
  }

  @ParameterizedTest
  @EnumSource
  void namesTheStatusOfAMachine(MachineStatus status) {
    addMachine(addCompany("Alpha"), "f3a1", "Till 3", status);

    assertThat(page("/companies/1/machines").at("/machines/0/machineStatus").textValue())
        .isEqualTo(status.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "2",
        "0",
        "-1",
        "+1",
        "01",
        "1.0",
        "one",
        "1%20",
        "%D9%A1",
        "9223372036854775808"
      })
  void saysNotFoundForCompaniesWithoutMachinesAndForThoseThatAreNone(String companyId) {
    addCompany("Alpha");

    assertRefused(api.send(api.asErika("/companies/" + companyId + "/machines")), 404, "NotFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=51", "offset=-1", "offset=x"})
  void refusesBadParametersForMachinesByName(String parameter) {
    addMachine(addCompany("Alpha"), "f3a1", "Till 3", MachineStatus.ONLINE);

    assertRefused(
        api.send(api.asErika("/companies/1/machines?" + parameter)),
        parameter.substring(0, parameter.indexOf('=')));
  }

  private Company addCompany(String name) {
    var memory = api.memory();
    return memory.companies().addCompany(memory.expert().account().key(), name);
  }

  private void addMachine(Company company, String uuid, String name, MachineStatus status) {
    api.memory()
        .companies()
        .putMachine(new Machine(new MachineUuid(uuid), company, name, null, List.of(), status));
  }

  private JsonNode companies(String parameters) {
    return page("/companies" + parameters);
  }

  private JsonNode page(String path) {
    var answer = api.send(api.asErika(path));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static List<String> names(JsonNode page) {
    return StreamSupport.stream(page.get("companies").spliterator(), false)
        .map(each -> each.get("companyName").textValue())
        .toList();
  }
}
