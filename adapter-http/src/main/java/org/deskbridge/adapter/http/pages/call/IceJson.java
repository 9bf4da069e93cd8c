package org.deskbridge.adapter.http.pages.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A STUN or TURN server as {@code RTCPeerConnection} wants it. */
record IceJson(List<String> urls, @Nullable String username, @Nullable String credential) {}
