package org.deskbridge.app.embedding;

import org.deskbridge.company.Companies;
import org.deskbridge.spi.ForwardingStore;
import org.deskbridge.spi.Store;

// tag::companies[]
/** Our customers are the companies of the service; all else stays where it was. */
final class StoreWithOurCompanies extends ForwardingStore {

  private final Companies ours;

  StoreWithOurCompanies(Store store, Companies ours) {
    super(store);
    this.ours = ours;
  }

  @Override
  public Companies companies() {
    return ours;
  }
}
// end::companies[]
