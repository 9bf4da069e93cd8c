package org.deskbridge.auth.provisioning;

class InMemoryTechniciansTest implements TechniciansContract {

  private final InMemoryTechnicians technicians = new InMemoryTechnicians();

  @Override
  public Technicians technicians() {
    return technicians;
  }

  @Override
  public Technician signIn() {
    var erika = Technician.of("Example Support", "Erika", "Expert", "erika@example.com");
    technicians.signIn(erika);
    return erika;
  }

  @Override
  public void signOut() {
    technicians.signOut();
  }
}
