package org.deskbridge;

import java.time.InstantSource;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.spi.ForwardingStore;
import org.deskbridge.spi.Store;

/** Stores with one port replaced, most often by one that fails at a point. */
public final class StoreWith {

  private StoreWith() {}

  public static Store sessions(Store store, Sessions sessions) {
    return new ForwardingStore(store) {

      @Override
      public Sessions sessions() {
        return sessions;
      }
    };
  }

  public static Store clock(Store store, InstantSource clock) {
    return new ForwardingStore(store) {

      @Override
      public InstantSource clock() {
        return clock;
      }
    };
  }

  public static Store sessionEvents(Store store, SessionEvents sessionEvents) {
    return new ForwardingStore(store) {

      @Override
      public SessionEvents sessionEvents() {
        return sessionEvents;
      }
    };
  }

  public static Store sessionRetention(Store store, SessionRetention sessionRetention) {
    return new ForwardingStore(store) {

      @Override
      public SessionRetention sessionRetention() {
        return sessionRetention;
      }
    };
  }

  public static Store callbacks(Store store, CallbackQueue callbacks) {
    return new ForwardingStore(store) {

      @Override
      public CallbackQueue callbacks() {
        return callbacks;
      }
    };
  }

  public static Store signalRelay(Store store, SignalRelay signalRelay) {
    return new ForwardingStore(store) {

      @Override
      public SignalRelay signalRelay() {
        return signalRelay;
      }
    };
  }

  public static Store recordings(Store store, Recordings recordings) {
    return new ForwardingStore(store) {

      @Override
      public Recordings recordings() {
        return recordings;
      }
    };
  }
}
