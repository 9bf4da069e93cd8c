package org.deskbridge.adapter.http.pages.call;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;

/**
 * What a device needs to test its connection.
 *
 * @param iceServers those to try
 * @param hasRelay whether sessions have a TURN server, even if it is not among those to try
 */
public record CheckJson(List<IceJson> iceServers, boolean hasRelay) {

  public static final ObjectWriter WRITER = Json.writer(CheckJson.class);
}
