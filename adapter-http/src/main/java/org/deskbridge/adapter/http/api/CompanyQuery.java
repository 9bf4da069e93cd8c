package org.deskbridge.adapter.http.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.deskbridge.adapter.http.internal.Query;
import org.deskbridge.company.CompanySearch;
import org.deskbridge.company.Range;
import org.deskbridge.error.InvalidValueException;

/** Reads which companies and machines a list is to show (contract 2, /companies). */
final class CompanyQuery {

  private CompanyQuery() {}

  static CompanySearch search(Query query) {
    return new CompanySearch(query.text("q"), sort(query), isDescending(query), range(query));
  }

  static Range range(Query query) {
    var limit = query.number("limit", 1, Range.MAX_LIMIT);
    var offset = query.number("offset", 0, Integer.MAX_VALUE);
    return new Range(limit == null ? Range.MAX_LIMIT : limit, offset == null ? 0 : offset);
  }

  private static CompanySearch.Sort sort(Query query) {
    var field = query.text("sortField");
    if (field == null || field.equalsIgnoreCase("companyId")) {
      return CompanySearch.Sort.ID;
    }
    if (field.equalsIgnoreCase("companyName")) {
      return CompanySearch.Sort.NAME;
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

  /** Documents the parameters that {@link #range} reads. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      description = "The most to return.",
      schema =
          @Schema(
              type = "integer",
              format = "int32",
              minimum = "1",
              maximum = "50",
              defaultValue = "50"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "offset",
      description = "How many to pass over first.",
      schema = @Schema(type = "integer", format = "int32", minimum = "0", defaultValue = "0"))
  @interface Documented {}
}
