package org.deskbridge.adapter.http.rest;

import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.PageRequest;
import org.deskbridge.error.InvalidValueException;

/** Reads the parameters of lists of companies and machines (contract 2, /companies). */
final class CompanyParameters {

  private CompanyParameters() {}

  static CompanyQuery search(Query query) {
    return new CompanyQuery(query.text("q"), sort(query), isDescending(query), range(query));
  }

  static PageRequest range(Query query) {
    var limit = query.number("limit", 1, PageRequest.MAX_LIMIT);
    var offset = query.number("offset", 0, Integer.MAX_VALUE);
    return new PageRequest(
        limit == null ? PageRequest.MAX_LIMIT : limit, offset == null ? 0 : offset);
  }

  private static CompanyQuery.Sort sort(Query query) {
    var field = query.text("sortField");
    if (field == null || field.equalsIgnoreCase("companyId")) {
      return CompanyQuery.Sort.ID;
    }
    if (field.equalsIgnoreCase("companyName")) {
      return CompanyQuery.Sort.NAME;
    }
    throw new InvalidValueException(
        "sortField", Query.shortened(field), "companyId or companyName");
  }

  private static boolean isDescending(Query query) {
    var order = query.text("sortOrder");
    if (order == null || order.equalsIgnoreCase("asc")) {
      return false;
    }
    if (order.equalsIgnoreCase("desc")) {
      return true;
    }
    throw new InvalidValueException("sortOrder", Query.shortened(order), "asc or desc");
  }
}
