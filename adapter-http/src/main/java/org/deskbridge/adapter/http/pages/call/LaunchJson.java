package org.deskbridge.adapter.http.pages.call;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * A session on the technician's page.
 *
 * @param you the signed-in expert: the owner of the session, or a colleague
 * @param declinedAt when a customer last declined to join, absent once one has joined or was
 *     invited anew
 * @param graceSeconds how long the session waits for a side without a connected page
 * @param canSignOut whether {@code you} signed in here; a platform that signed {@code you} in also
 *     signs {@code you} out
 * @param notesRevision to be named by a change of the notes, so that it overwrites no other one
 */
public record LaunchJson(
    String status,
    @Nullable String sessionId,
    ColleagueJson expert,
    String company,
    List<ColleagueJson> collaborators,
    PersonJson you,
    boolean canSignOut,
    @Nullable TicketRefJson ticket,
    @Nullable PersonJson customer,
    @Nullable String createdAt,
    @Nullable String startedAt,
    @Nullable String declinedAt,
    @Nullable String joinedAt,
    @Nullable String endedAt,
    @Nullable String endReason,
    long graceSeconds,
    String joinUrl,
    @Nullable String joinCode,
    @Nullable String joinCodeExpiresAt,
    @Nullable String notes,
    int notesRevision,
    @Nullable RecordingJson recording,
    List<IceJson> iceServers,
    @Nullable String now) {

  public static final ObjectWriter WRITER = Json.writer(LaunchJson.class);
}
