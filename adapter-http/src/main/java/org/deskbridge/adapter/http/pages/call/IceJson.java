package org.deskbridge.adapter.http.pages.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A STUN or TURN server in the form of {@code RTCPeerConnection}. */
record IceJson(List<String> urls, @Nullable String username, @Nullable String credential) {}
