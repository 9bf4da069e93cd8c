package org.deskbridge.adapter.http.pages.call;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * A session on the customer's page, with the least data that shows who gives support.
 *
 * @param graceSeconds how long the session waits for a side without a connected page
 * @param joined whether this browser has joined
 * @param taken whether another browser has joined, so that this one cannot
 */
public record JoinJson(
    String status,
    String company,
    @Nullable ColleagueJson expert,
    List<ColleagueJson> collaborators,
    @Nullable TicketRefJson ticket,
    @Nullable PersonJson customer,
    boolean joined,
    boolean taken,
    @Nullable String startedAt,
    @Nullable String joinedAt,
    @Nullable String endedAt,
    @Nullable String endReason,
    long graceSeconds,
    @Nullable RecordingJson recording,
    List<IceJson> iceServers,
    @Nullable String now) {

  public static final ObjectWriter WRITER = Json.writer(JoinJson.class);
}
